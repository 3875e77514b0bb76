package dev.tercet.server.rymeda.edi.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.HostileBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionalAcknowledgementReaderTest {

    private static final List<String> LINES = List.of(
            "ISA*00*          *00*          *ZZ*CLEARINGHOUSE  *ZZ*TERCET         *250116*1200*^*00501*000000099*0*P*:~",
            "GS*FA*CLEARINGHOUSE*TERCET*20250116*1200*99*X*005010X231A1~",
            "ST*999*0001*005010X231A1~",
            "AK1*HC*42*005010X222A1~",
            "AK2*837*0001*005010X222A1~",
            "IK3*NM1*8*2010AA*8~",
            "CTX*SITUATIONAL TRIGGER*NM1*8**9*67~",
            "IK4*9*67*7*1993999990~",
            "IK4*2:1*1035*I12~",
            "IK3*SV1*31*2400*8~",
            "CTX*CLM01:claim_1~",
            "IK4*1:2*234*7*SECRET~",
            "IK3*HI*30**3~",
            "IK5*R*5*I5~",
            "AK9*R*1*1*0*5~",
            "SE*14*0001~",
            "GE*1*99~",
            "IEA*1*000000099~");

    @Test
    void readsWhatIsSaidOfTheFile() throws Exception {
        FunctionalAcknowledgement read = read(String.join("\n", LINES));
        assertThat(read.controlNumber()).isEqualTo("000000099");
        assertThat(read.groups())
                .containsExactly(new AcknowledgedGroup(
                        42,
                        Verdict.R,
                        List.of("5"),
                        List.of(new AcknowledgedTransaction(
                                "0001",
                                Verdict.R,
                                List.of("5", "I5"),
                                List.of(
                                        new SegmentFault(
                                                "NM1",
                                                8,
                                                "2010AA",
                                                "8",
                                                null,
                                                List.of(new ElementFault(9, null, "7"), new ElementFault(2, 1, "I12"))),
                                        new SegmentFault(
                                                "SV1",
                                                31,
                                                "2400",
                                                "8",
                                                "claim_1",
                                                List.of(new ElementFault(1, 2, "7"))),
                                        new SegmentFault("HI", 30, null, "3", null, List.of())))),
                        "AK1[0].AK102"));
        assertThat(read.toString()).doesNotContain("SECRET", "1993999990");
    }

    @ParameterizedTest
    @CsvSource({
        "A, A, false",
        "E, E, false",
        "A, E, false",
        "R, R, true",
        "R, A, true",
        "A, R, true",
        "P, R, true",
        "M, A, true",
        "W, A, true",
        "X, A, true",
        "A, M, true",
        "A, W, true",
        "A, X, true"
    })
    void oneRejectionIsEnough(String group, String transaction, boolean rejected) throws Exception {
        List<String> lines = new ArrayList<>(LINES.subList(0, 5));
        lines.addAll(List.of(
                "IK5*" + transaction + "~", "AK9*" + group + "*1*1*0~", "SE*6*0001~", "GE*1*99~", "IEA*1*000000099~"));
        assertThat(read(String.join("", lines)).groups()).singleElement().satisfies(one -> assertThat(one.rejected())
                .isEqualTo(rejected));
    }

    @Test
    void aGroupMayBeTurnedAwayWithoutAWordAboutItsTransactions() throws Exception {
        String file = String.join("", LINES);
        String short999 = file.substring(0, file.indexOf("AK2*")) + file.substring(file.indexOf("AK9*"));
        assertThat(read(short999.replace("SE*14", "SE*4")).groups())
                .singleElement()
                .satisfies(one -> assertThat(one.rejected()).isTrue());
    }

    @Test
    void severalFilesAreAnsweredInOne() throws Exception {
        String file = String.join("", LINES);
        String second = file.substring(file.indexOf("ST*"), file.indexOf("GE*"))
                .replace("0001", "0002")
                .replace("AK1*HC*42", "AK1*HC*43");
        assertThat(read(file.replace("GE*1", second + "GE*2")).groups())
                .extracting(AcknowledgedGroup::controlNumber, AcknowledgedGroup::field)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(42, "AK1[0].AK102"),
                        org.assertj.core.api.Assertions.tuple(43, "AK1[1].AK102"));
    }

    @Test
    void noMoreFaultsAreKeptThanAnybodyReads() throws Exception {
        String many = "IK3*NM1*8**8~".repeat(150);
        String file = String.join("", LINES).replace("IK3*HI*30**3~", many).replace("SE*14", "SE*163");
        assertThat(read(file).groups().get(0).transactions().get(0).faults())
                .hasSize(AcknowledgedTransaction.MOST_FAULTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AK1*HC*42*005010X222A1~ | AK1*HP*42*005010X221A1~ | AK1[0].AK101 | Not one of HC
            AK1*HC*42*005010X222A1~ | AK1*HC**005010X222A1~ | AK1[0].AK102 | Missing
            AK1*HC*42*005010X222A1~ | AK1*HC*4X*005010X222A1~ | AK1[0].AK102 | Not a number of up to nine digits
            AK1*HC*42*005010X222A1~ | AK1*HC*1234567890*005010X222A1~ | AK1[0].AK102 | Longer than 9 characters
            AK2*837*0001*005010X222A1~ | AK2*835*0001*005010X222A1~ | AK2[0].AK201 | Not one of 837
            AK2*837*0001*005010X222A1~ | AK2*837~ | AK2[0].AK202 | Missing
            IK3*NM1*8*2010AA*8~ | IK3*nm1*8*2010AA*8~ | IK3[0].IK301 | Not the name of a segment
            IK3*NM1*8*2010AA*8~ | IK3*NM1*0*2010AA*8~ | IK3[0].IK302 | Not a number from one
            IK3*NM1*8*2010AA*8~ | IK3*NM1*99999999999*2010AA*8~ | IK3[0].IK302 | Not a number from one
            IK3*NM1*8*2010AA*8~ | IK3*NM1*8*2010AA~ | IK3[0].IK304 | Missing
            IK3*NM1*8*2010AA*8~ | IK3*NM1*8*2010AA*Q~ | IK3[0].IK304 | Not the code of an error
            IK4*9*67*7*1993999990~ | IK4*X*67*7~ | IK4[0].IK401 | Not a number from one
            IK4*2:1*1035*I12~ | IK4*2:0*1035*I12~ | IK4[1].IK401-2 | Not a number from one
            IK4*9*67*7*1993999990~ | IK4*9*67~ | IK4[0].IK403 | Missing
            IK5*R*5*I5~ | IK5*P*5~ | IK5[0].IK501 | Not one of A, E, M, R, W, X
            IK5*R*5*I5~ | IK5*R*DOE~ | IK5[0].IK502 | Not the code of an error
            AK9*R*1*1*0*5~ | AK9*Q*1*1*0~ | AK9[0].AK901 | Not one of A, E, M, P, R, W, X
            AK9*R*1*1*0*5~ | AK9*R*1**0~ | AK9[0].AK903 | Missing
            AK9*R*1*1*0*5~ | AK9*R*1*1*-1~ | AK9[0].AK904 | Not a number of up to nine digits
            GS*FA*CLEARINGHOUSE*TERCET*20250116*1200*99*X*005010X231A1~ | GS*FA*CLEARINGHOUSE*TERCET*20250116*1200*99*X*005010~ | GS[0].GS08 | Not 005010X231A1
            SE*14*0001~ | SE*15*0001~ | SE[0].SE01 | Not 14, the number of segments
            """)
    void namesTheElement(String line, String other, String field, String message) throws Exception {
        assertThat(faults(with(line, other))).contains(new EdiFault(field, message));
    }

    @Test
    void acceptedInPartsIsOnlyWhatIsRejectedInPart() throws Exception {
        String file = with("IK5*R*5*I5~", "IK5*A~").replace("AK9*R*", "AK9*P*");
        assertThat(faults(file))
                .containsExactly(new EdiFault("AK9[0].AK901", "Accepted in parts, but no transaction is rejected"));
    }

    @ParameterizedTest
    @CsvSource({
        "AK1*HC*42*005010X222A1~, TA1*1~, TA1[0], There is no AK1 segment before it",
        "AK2*837*0001*005010X222A1~, IK5*A~, IK5[0], The segment has no place here",
        "IK3*NM1*8*2010AA*8~, IK4*1*2*3~, IK4[0], There is no IK3 segment before it",
        "IK3*NM1*8*2010AA*8~, REF*X*1~, REF[0], The segment has no place here",
        "IK5*R*5*I5~, AK2*837*0002~, AK2[1], There is no IK5 segment before it",
        "IK5*R*5*I5~, CTX*X~, AK9[0], There is no IK5 segment before it",
        "AK9*R*1*1*0*5~, AK1*HC*43~, AK1[1], There is no AK9 segment before it",
        "AK9*R*1*1*0*5~, AK2*837*0002~, AK9, There is no AK9 segment at the end"
    })
    void aSegmentHasItsPlace(String line, String other, String field, String message) throws Exception {
        assertThat(faults(with(line, other))).containsExactly(new EdiFault(field, message));
    }

    @Test
    void aFileThatSaysNothingIsRefused() throws Exception {
        List<String> lines = new ArrayList<>(LINES.subList(0, 3));
        lines.addAll(List.of("SE*2*0001~", "GE*1*99~", "IEA*1*000000099~"));
        assertThat(faults(String.join("", lines)))
                .containsExactly(new EdiFault("AK1", "There is no AK1 segment after ST"));
    }

    static IntStream lines() {
        return IntStream.range(0, LINES.size());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aFileCutAfterAnySegmentIsRefused(int count) throws Exception {
        assertThat(faults(String.join("\n", LINES.subList(0, count)))).isNotEmpty();
    }

    @Test
    void aFileAboveTheLimitIsRefused() {
        EdiSource source = EdiSource.of(String.join("\n", LINES));
        assertThat(catchThrowableOfType(EdiException.class, () -> new FunctionalAcknowledgementReader(300).read(source))
                        .faults())
                .containsExactly(new EdiFault("ISA", "The file is larger than 300 bytes"));
    }

    @Test
    void whateverTheBytesTheAnswerIsAFault() throws Exception {
        HostileBytes.areReadOrRefused(
                String.join("\n", LINES), 999, file -> new FunctionalAcknowledgementReader().read(file));
    }

    private static String with(String line, String other) {
        assertThat(LINES).contains(line);
        List<String> lines = new ArrayList<>(LINES);
        lines.set(LINES.indexOf(line), other);
        return String.join("\n", lines);
    }

    private static FunctionalAcknowledgement read(String file) throws EdiException, IOException {
        return new FunctionalAcknowledgementReader().read(EdiSource.of(file));
    }

    private static List<EdiFault> faults(String file) throws IOException {
        try {
            read(file);
            return List.of();
        } catch (EdiException e) {
            return e.faults();
        }
    }
}
