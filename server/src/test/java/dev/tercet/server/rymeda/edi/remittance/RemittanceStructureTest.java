package dev.tercet.server.rymeda.edi.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.HostileBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are cut, mixed up, repeated or no files at all. */
class RemittanceStructureTest {

    private static final EdiFault CUT = new EdiFault("IEA", "The file ends before the interchange does");

    static IntStream lines() {
        return IntStream.range(1, Examples835.lines().size());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aFileCutAfterAnySegmentIsRefused(int count) throws Exception {
        List<EdiFault> faults =
                Examples835.faults(String.join("\n", Examples835.lines().subList(0, count)));
        assertThat(faults).last().isEqualTo(CUT);
    }

    @Test
    void aFileCutAtAnyCharacterIsRefused() throws Exception {
        String file = Examples835.file();
        for (int length = 0; length < file.length(); length++) {
            assertThat(Examples835.faults(file.substring(0, length)))
                    .as("first %d", length)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void noSegmentCanBeLeftOutUnnoticed(int line) throws Exception {
        List<String> lines = Examples835.lines();
        lines.remove(line);
        assertThat(Examples835.faults(String.join("\n", lines))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SE*35*0001~, SE*34*0001~, SE[0].SE01, 'Not 35, the number of segments'",
        "SE*35*0001~, SE*x*0001~, SE[0].SE01, 'Not 35, the number of segments'",
        "SE*35*0001~, SE*35*0002~, SE[0].SE02, Not the same as ST02",
        "GE*1*835~, GE*2*835~, GE[0].GE01, 'Not 1, the number of transactions'",
        "GE*1*835~, GE*1*836~, GE[0].GE02, Not the same as GS06",
        "IEA*1*000000835~, IEA*2*000000835~, IEA[0].IEA01, 'Not 1, the number of groups'",
        "IEA*1*000000835~, IEA*1*000000836~, IEA[0].IEA02, Not the same as ISA13",
        "IEA*1*000000835~, IEA*~, IEA[0].IEA01, 'Not 1, the number of groups'"
    })
    void theEnvelopeMustBeRight(String line, String other, String field, String message) throws Exception {
        assertThat(Examples835.faults(Examples835.with(line, other))).contains(new EdiFault(field, message));
    }

    @Test
    void aMissingTrailerIsNamed() throws Exception {
        assertThat(Examples835.faults(Examples835.file().replace("SE*35*0001~\n", "")))
                .containsExactly(new EdiFault("SE", "There is no SE segment at the end of the transaction"));
        assertThat(Examples835.faults(Examples835.file().replace("GE*1*835~\n", "")))
                .containsExactly(new EdiFault("GE", "There is no GE segment at the end of the group"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "  "})
    void twoInterchangesAreRefused(String between) throws Exception {
        assertThat(Examples835.faults(Examples835.file() + between + Examples835.file()))
                .containsExactly(new EdiFault(
                        "ISA[1]", "A file holds one interchange, and this is another; send each on its own"));
    }

    @Test
    void twoGroupsOrPaymentsAreRefused() throws Exception {
        String file = Examples835.file();
        String group = file.substring(file.indexOf("GS*"), file.indexOf("IEA*"));
        String payment = file.substring(file.indexOf("ST*"), file.indexOf("GE*"));
        assertThat(Examples835.faults(file.replace("IEA*1", group + "IEA*2")))
                .containsExactly(new EdiFault("GS[1]", "A file holds one group, and this is another"));
        assertThat(Examples835.faults(file.replace("GE*1", payment + "GE*2")))
                .containsExactly(new EdiFault("ST[1]", "A file holds one transaction, and this is another"));
    }

    @Test
    void nothingMayFollow() throws Exception {
        assertThat(Examples835.faults(Examples835.file() + "\nbye"))
                .containsExactly(new EdiFault("IEA[0]", "Something follows the end of the interchange"));
        assertThat(Examples835.faults(Examples835.file() + "\n \r\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'LX*1~', 'SVC*HC:90837*1*1~', SVC[0], The segment has no place with the payee",
        "'LX*1~', 'XYZ*1~', XYZ[0], The segment has no place with the payee",
        "'MOA***MA01*N130~', 'N1*PR*OTHER~', N1[2], The segment has no place with a claim",
        "'LQ*RX*70~', 'BPR*I*1*C~', BPR[1], The segment has no place with a service",
        "'IEA*1*000000835~', 'CLP*A~IEA*1*000000835~', CLP[3], The segment stands outside of a transaction",
        "'GE*1*835~', 'SE*35*0001~GE*1*835~', SE[1], A transaction ends where none began",
        "'GE*1*835~', 'GE*1*835~GE*1*835~', GE[1], A group ends where none began",
        "'TRN*1*EFT1*1512345678~', 'ST*835*0002~', ST[1], A transaction begins where none may"
    })
    void aSegmentHasItsPlace(String line, String other, String field, String message) throws Exception {
        assertThat(Examples835.faults(Examples835.with(line, other))).last().isEqualTo(new EdiFault(field, message));
    }

    @Test
    void whatMustBeThereIsMissed() throws Exception {
        assertThat(Examples835.faults(Examples835.with("TRN*1*EFT1*1512345678~", "DTM*405*20250122~")))
                .containsExactly(new EdiFault("TRN", "There is no TRN segment after BPR"));
        String headless = String.join("", Examples835.lines().subList(0, 3)) + "SE*2*0001~GE*1*835~IEA*1*000000835~";
        assertThat(Examples835.faults(headless))
                .containsExactly(new EdiFault("BPR", "There is no BPR segment after ST"));
        String nobody = String.join("", Examples835.lines().subList(0, 5)).replace("*100*", "*0*")
                + "SE*4*0001~GE*1*835~IEA*1*000000835~";
        assertThat(Examples835.faults(nobody))
                .containsExactly(
                        new EdiFault("N1", "There is no N1 segment of the payer"),
                        new EdiFault("N1", "There is no N1 segment of the payee"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "claim,paid",
                "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
                "isa*",
                "\uFEFFISA*00*",
                "UNA:+.? '",
                "IS"
            })
    void whatIsNotX12IsRefused(String file) throws Exception {
        assertThat(Examples835.faults(file))
                .containsExactly(new EdiFault("ISA", "The file does not begin with an ISA segment"));
    }

    @ParameterizedTest
    @CsvSource({
        "'ISA*00*  ', ISA[0], The file ends within the ISA segment",
        "'ISA*00*          *00*          *ZZ*TXMCD          *ZZ*RYMEDA        *250122*1200*^*00501*000000835*0*P*:~GS', ISA[0], An element does not have its fixed width",
        "'ISA*00*          *00*          *ZZ*TXMCD          *ZZ*RYMEDA         *250122*1200*U*00501*000000835*0*P*:~GS', ISA[0], 'The separators are not four different characters that are no letters, digits, spaces, ''.'' or ''-'''",
        "'ISA*00*          *00*          *ZZ*TXMCD          *ZZ*RYMEDA         *250122*1200*:*00501*000000835*0*P*:~GS', ISA[0], 'The separators are not four different characters that are no letters, digits, spaces, ''.'' or ''-'''"
    })
    void theFirstSegmentHasFixedWidths(String file, String field, String message) throws Exception {
        assertThat(Examples835.faults(file)).containsExactly(new EdiFault(field, message));
    }

    @ParameterizedTest
    @CsvSource({
        "*00501*000000835, *00401*000000835, ISA[0].ISA12, Not 00501",
        "*00501*000000835, *00501*00000A835, ISA[0].ISA13, Not a number of nine digits",
        "*0*P*:, *0*X*:, ISA[0].ISA15, 'Not one of P, T'"
    })
    void theFirstSegmentSaysWhatTheFileIs(String part, String other, String field, String message) throws Exception {
        assertThat(Examples835.faults(Examples835.file().replace(part, other))).contains(new EdiFault(field, message));
    }

    @Test
    void aFileWithoutTerminatorsDoesNotFillTheMemory() throws Exception {
        assertThat(Examples835.faults(Examples835.ISA + "GS" + "*A".repeat(4_000)))
                .containsExactly(new EdiFault("GS[0]", "The segment does not end within 4,000 characters"));
        assertThat(Examples835.faults(Examples835.ISA + "GS*" + "A".repeat(8_000)))
                .containsExactly(new EdiFault("GS[0]", "The segment does not end within 4,000 characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clp*1~", "~", "*1~", "CLAIM*1~", "1A*1~", "C*1~", "É1*1~"})
    void whatIsNoSegmentIsRefused(String segment) throws Exception {
        assertThat(Examples835.faults(Examples835.with("LX*1~", segment)))
                .last()
                .isEqualTo(new EdiFault("REF[2]", "No segment begins where this one ends"));
    }

    @Test
    void whatCannotBePrintedIsRefused() throws Exception {
        assertThat(Examples835.faults(Examples835.with("LX*1~", "LX*1\u0000~")))
                .last()
                .isEqualTo(new EdiFault("LX[0]", "The segment holds a character that cannot be printed"));
    }

    @Test
    void whateverTheBytesTheAnswerIsAFault() throws Exception {
        HostileBytes.areReadOrRefused(Examples835.file(), 835, file -> new RemittanceReader().check(file));
    }

    @Test
    void garbageIsAFault() throws Exception {
        Random random = new Random(277);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[3_000];
            random.nextBytes(bytes);
            byte[] isa = Examples835.ISA.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(isa, 0, bytes, 0, isa.length);
            assertThat(Examples835.faults(new String(bytes, StandardCharsets.ISO_8859_1)))
                    .isNotEmpty();
        }
    }

    @Test
    void aFaultOfTheMediumIsNoFaultOfTheFile() {
        EdiSource breaking = () -> new InputStream() {
            private final InputStream good =
                    new ByteArrayInputStream(Examples835.file().getBytes(StandardCharsets.US_ASCII));
            private int left = 500;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new IOException("the disk is gone");
                }
                return good.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int next = read();
                bytes[offset] = (byte) next;
                return 1;
            }
        };
        assertThatThrownBy(() -> new RemittanceReader().check(breaking))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }
}
