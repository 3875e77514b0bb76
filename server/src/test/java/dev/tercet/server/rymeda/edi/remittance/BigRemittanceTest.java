package dev.tercet.server.rymeda.edi.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.EdiSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a file of many claims may cost: the claim that is being read, and no more. */
class BigRemittanceTest {

    @Test
    void tenThousandClaimsAreReadInOrder() throws Exception {
        EdiSource source = () -> new GeneratedRemittance(10_000);
        Remittance read = new RemittanceReader().check(source);
        assertThat(read.claimCount()).isEqualTo(10_000);
        assertThat(read.totalPaid()).isEqualTo(new BigDecimal("2000000.00"));
        List<String> numbers = new ArrayList<>();
        new RemittanceReader().forEach(source, claim -> numbers.add(claim.patientControlNumber()));
        assertThat(numbers)
                .hasSize(10_000)
                .startsWith("CLAIM00000000")
                .endsWith("CLAIM00009999")
                .isSorted();
    }

    /** A claim that was handed on is held by nobody: all but the latest can be collected while the file is still read. */
    @Test
    void noClaimIsHeldAfterItWasHandedOn() throws Exception {
        List<WeakReference<ClaimPayment>> handed = new ArrayList<>();
        List<Long> alive = new ArrayList<>();
        new RemittanceReader().forEach(() -> new GeneratedRemittance(500), claim -> {
            handed.add(new WeakReference<>(claim));
            if (handed.size() % 100 == 0) {
                System.gc();
                alive.add(handed.stream().filter(one -> one.get() != null).count());
            }
        });
        assertThat(alive).hasSize(5).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(2));
    }

    @Test
    void aFileAboveTheLimitIsReadNoFurther() {
        AtomicLong read = new AtomicLong();
        EdiSource source = () -> new Counted(new GeneratedRemittance(1_000_000), read);
        assertThatThrownBy(() -> new RemittanceReader(1_000_000).check(source))
                .isInstanceOfSatisfying(EdiException.class, e -> assertThat(e.faults())
                        .containsExactly(new EdiFault("ISA", "The file is larger than 1,000,000 bytes")));
        assertThat(read.get()).isBetween(1_000_001L, 1_010_000L);
    }

    /** Line breaks cost nearly nothing to read, so that a file can be big in no time. */
    @Test
    void aHundredMegabytesAreTheLimit() throws Exception {
        AtomicLong read = new AtomicLong();
        assertThatThrownBy(() -> new RemittanceReader().check(() -> new Counted(padded(100_000_001), read)))
                .isInstanceOfSatisfying(EdiException.class, e -> assertThat(e.faults())
                        .containsExactly(new EdiFault("ISA", "The file is larger than 100,000,000 bytes")));
        assertThat(read.get()).isBetween(100_000_001L, 100_010_000L);
        assertThat(new RemittanceReader().check(() -> padded(100_000_000)).claimCount())
                .isEqualTo(3);
    }

    /** The example, with line breaks after its first segment up to a size. */
    private static InputStream padded(int size) {
        String rest = Examples835.file().substring(Examples835.ISA.length());
        int breaks = size - Examples835.ISA.length() - rest.length();
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(Examples835.ISA.getBytes(StandardCharsets.US_ASCII)),
                new LineBreaks(breaks),
                new ByteArrayInputStream(rest.getBytes(StandardCharsets.US_ASCII)))));
    }

    @Test
    void oneClaimCannotHoldMoreThanAClaimHolds() throws Exception {
        List<String> lines = Examples835.lines();
        for (int i = 0; i < 1_000; i++) {
            lines.add(30, "SVC*HC:90834*0*0~");
        }
        assertThat(Examples835.faults(String.join("", lines)))
                .contains(new EdiFault("SVC[1000]", "More than 999 for one claim"));
    }

    @Test
    void soManyAdjustmentsAreNone() throws Exception {
        List<String> claim = Examples835.lines();
        for (int i = 0; i < 100; i++) {
            claim.add(22, "CAS*CO*45*0~");
        }
        assertThat(Examples835.faults(String.join("", claim)))
                .contains(new EdiFault("CAS[99]", "More than 99 for one claim or service"));
        List<String> provider = Examples835.lines();
        for (int i = 0; i < 1_000; i++) {
            provider.add(35, "PLB*1993999998*20251231*WO*0~");
        }
        assertThat(Examples835.faults(String.join("", provider)))
                .contains(new EdiFault("PLB[1000]", "More than 1,000 adjustments of no claim"));
    }

    @Test
    void theSecondReadingNoticesThatTheFileIsAnother() throws Exception {
        List<ClaimPayment> claims = new ArrayList<>();
        String cut = Examples835.file().substring(0, Examples835.file().indexOf("CLP*A3"));
        assertThatThrownBy(() -> new RemittanceReader().forEach(EdiSource.of(cut), claims::add))
                .isInstanceOf(EdiException.class);
        assertThat(claims).extracting(ClaimPayment::patientControlNumber).containsExactly("A1");
    }

    private static final class Counted extends InputStream {

        private final InputStream in;
        private final AtomicLong count;

        Counted(InputStream in, AtomicLong count) {
            this.in = in;
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            count.incrementAndGet();
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count.addAndGet(Math.max(0, read));
            return read;
        }
    }

    private static final class LineBreaks extends InputStream {

        private int left;

        LineBreaks(int count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? '\n' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = Math.min(left, length);
            Arrays.fill(bytes, offset, offset + count, (byte) '\n');
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
