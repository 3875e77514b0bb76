package dev.tercet.server.rymeda.edi.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.rymeda.edi.ContractFiles;
import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.HostileBytes;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgementReaderTest {

    private static final List<String> LINES = List.of(
            "ISA*00*          *00*          *ZZ*TXMCD          *ZZ*RYMEDA         *250116*1200*^*00501*000000101*0*P*:~",
            "GS*HN*TXMCD*RYMEDA*20250116*1200*101*X*005010X214~",
            "ST*277*0001*005010X214~",
            "BHT*0085*08*ACK101*20250116*1200*TH~",
            "HL*1**20*1~",
            "NM1*PR*2*TEXAS MEDICAID*****PI*TXMCD~",
            "TRN*1*ACK101~",
            "DTP*050*D8*20250116~",
            "HL*2*1*21*1~",
            "NM1*41*2*RYMEDA*****46*RYMEDA01~",
            "TRN*2*BATCH101~",
            "STC*A1:19*20250116*WQ*490~",
            "HL*3*2*19*1~",
            "NM1*85*2*CRESTVIEW HEALTH SERVICES*****XX*1993999998~",
            "TRN*2*0~",
            "STC*A1:19:PR*20250116*WQ*490~",
            "HL*4*3*PT~",
            "NM1*QC*1*DOE*JANE****MI*MCD123456789~",
            "TRN*2*A1~",
            "STC*A2:20:PR*20250116*WQ*245~",
            "REF*1K*P1~",
            "REF*D9*CH1~",
            "DTP*472*RD8*20250108-20250109~",
            "TRN*2*A2~",
            "STC*A7:562:85*20250116*U*245******A7:164:IL*A6:254~",
            "SVC*HC:90837*245~",
            "STC*A7:507**U******A7:562:85~",
            "DTP*472*D8*20250110~",
            "SE*27*0001~",
            "GE*1*101~",
            "IEA*1*000000101~");

    @Test
    void readsWhatIsSaidOfEachClaim() throws Exception {
        AcknowledgementFile read = read(String.join("\n", LINES));
        assertThat(read)
                .isEqualTo(new AcknowledgementFile(
                        "000000101",
                        "TEXAS MEDICAID",
                        "TXMCD",
                        List.of(),
                        List.of(
                                new ClaimAcknowledgement(
                                        "A1",
                                        List.of(new StatusCode("A2", "20", "PR")),
                                        new BigDecimal("245.00"),
                                        "P1",
                                        LocalDate.of(2025, 1, 8)),
                                new ClaimAcknowledgement(
                                        "A2",
                                        List.of(
                                                new StatusCode("A7", "562", "85"),
                                                new StatusCode("A7", "164", "IL"),
                                                new StatusCode("A6", "254", null),
                                                new StatusCode("A7", "507", null)),
                                        new BigDecimal("245.00"),
                                        null,
                                        LocalDate.of(2025, 1, 10)))));
        assertThat(read.claims()).extracting(ClaimAcknowledgement::accepted).containsExactly(true, false);
        assertThat(read.claims()).extracting(ClaimAcknowledgement::rejected).containsExactly(false, true);
        assertThat(read.claims().get(1).statuses().get(0)).hasToString("A7:562");
    }

    @Test
    void merelyReceivedIsNeitherAcceptedNorRejected() throws Exception {
        ClaimAcknowledgement claim = read(with("STC*A2:20:PR*20250116*WQ*245~", "STC*A1:19:PR~"))
                .claims()
                .get(0);
        assertThat(claim.accepted()).isFalse();
        assertThat(claim.rejected()).isFalse();
        assertThat(claim.amount()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "STC*A1:19*20250116*WQ*490~, STC*A3:24*20250116*U*490~, A3:24",
        "STC*A1:19*20250116*WQ*490~, STC*A1:19*20250116*U*490******A8:24~, A1:19 A8:24",
        "STC*A1:19:PR*20250116*WQ*490~, STC*A7:562:85*20250116*U*490~, A7:562"
    })
    void aBatchIsTurnedAwayAsSuchOrWithItsProvider(String line, String other, String statuses) throws Exception {
        AcknowledgementFile read = read(with(line, other));
        assertThat(read.claims()).hasSize(2);
        assertThat(read.rejectedBatches()).singleElement().satisfies(batch -> {
            assertThat(batch.payerIdentifier()).isEqualTo("TXMCD");
            assertThat(batch.reference()).isEqualTo("BATCH101");
            assertThat(batch.field()).isEqualTo("TRN[1].TRN02");
            assertThat(batch.statuses()).extracting(StatusCode::toString).containsExactly(statuses.split(" "));
        });
    }

    @Test
    void aClearinghouseTurnsAwayForAllPayers() throws Exception {
        String file = with("NM1*PR*2*TEXAS MEDICAID*****PI*TXMCD~", "NM1*AY*2*CLEARINGHOUSE*****46*CH1~")
                .replace("STC*A1:19*", "STC*A3:24*")
                .replace("TRN*2*BATCH101~\n", "")
                .replace("SE*27", "SE*26");
        assertThat(read(file).rejectedBatches())
                .containsExactly(new RejectedBatch(null, "", List.of(new StatusCode("A3", "24", null)), "TRN"));
    }

    @Test
    void severalTransactionsAreReadAsOne() throws Exception {
        String file = String.join("", LINES);
        String second = file.substring(file.indexOf("ST*"), file.indexOf("GE*"))
                .replace("0001", "0002")
                .replace("*A1~", "*B1~")
                .replace("*A2~", "*B2~")
                .replace("TEXAS MEDICAID", "OTHER");
        AcknowledgementFile read = read(file.replace("GE*1", second + "GE*2"));
        assertThat(read.payerName()).isEqualTo("TEXAS MEDICAID");
        assertThat(read.claims())
                .extracting(ClaimAcknowledgement::patientControlNumber)
                .containsExactly("A1", "A2", "B1", "B2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "rejected"})
    void readsTheContractsExamples(String name) throws Exception {
        AcknowledgementFile read = read(ContractFiles.request("ingestAcknowledgement." + name));
        var expected = ContractFiles.response("ingestAcknowledgement." + name);
        assertThat(read.controlNumber())
                .isEqualTo(expected.path("controlNumber").asText());
        assertThat(read.claims()).singleElement().satisfies(claim -> {
            var shown = expected.path("claims").path(0);
            assertThat(claim.accepted()).isEqualTo(name.equals("accepted"));
            assertThat(claim.rejected()).isEqualTo(name.equals("rejected"));
            assertThat(claim.statuses())
                    .extracting(StatusCode::toString)
                    .containsExactly(shown.path("statusCodes").path(0).asText());
            assertThat(claim.payerControlNumber())
                    .isEqualTo(shown.path("payerControlNumber").asText(null));
        });
    }

    @Test
    void findsTheFaultThatTheContractShows() throws Exception {
        assertThat(faults(ContractFiles.request("ingestAcknowledgement.notX12")))
                .isEqualTo(ContractFiles.faults("ingestAcknowledgement.notX12"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STC*A2:20:PR*20250116*WQ*245~ | STC*:20:PR*20250116*WQ*245~ | STC[2].STC01-1 | Not a claim status category code
            STC*A1:19*20250116*WQ*490~ | STC*19*20250116*WQ*490~ | STC[0].STC01-1 | Not a claim status category code
            STC*A2:20:PR*20250116*WQ*245~ | STC*A2:XX:PR*20250116*WQ*245~ | STC[2].STC01-2 | Not a claim status code
            STC*A2:20:PR*20250116*WQ*245~ | STC*A2:20:PAYER*20250116*WQ*245~ | STC[2].STC01-3 | Longer than 3 characters
            STC*A2:20:PR*20250116*WQ*245~ | STC*A2:20:PR*20250116*WQ*245.123~ | STC[2].STC04 | An amount has at most two decimals
            STC*A2:20:PR*20250116*WQ*245~ | REF*D9*CH2~ | TRN[3] | The claim has no STC segment
            DTP*472*RD8*20250108-20250109~ | DTP*472*RD8*20250108~ | DTP[1].DTP03 | Not a range of dates (CCYYMMDD-CCYYMMDD)
            DTP*472*RD8*20250108-20250109~ | DTP*472*RD8*20250108-20250132~ | DTP[1].DTP03 | Not a range of dates (CCYYMMDD-CCYYMMDD)
            DTP*472*RD8*20250108-20250109~ | DTP*472*TM*1200~ | DTP[1].DTP02 | Not one of D8, RD8
            TRN*2*A1~ | TRN*2~ | TRN[3].TRN02 | Missing
            TRN*2*A1~ | TRN*1*A1~ | TRN[3].TRN01 | Not one of 2
            HL*4*3*PT~ | HL*4*2*PT~ | HL[3].HL02 | Not the number of the level above
            HL*2*1*21*1~ | HL*2*1*99*1~ | HL[1].HL03 | Not one of 20, 21, 19, PT
            BHT*0085*08*ACK101*20250116*1200*TH~ | BHT*0010*08*ACK101*20250116*1200*TH~ | BHT[0].BHT01 | Not one of 0085
            BHT*0085*08*ACK101*20250116*1200*TH~ | BHT*0085*08*ACK101*20250116*1200*DG~ | BHT[0].BHT06 | Not one of TH
            NM1*PR*2*TEXAS MEDICAID*****PI*TXMCD~ | NM1*PR*2*TEXAS MEDICAID~ | NM1[0].NM109 | Missing
            GS*HN*TXMCD*RYMEDA*20250116*1200*101*X*005010X214~ | GS*HN*TXMCD*RYMEDA*20250116*1200*101*X*005010X212~ | GS[0].GS08 | Not 005010X214
            SE*27*0001~ | SE*28*0001~ | SE[0].SE01 | Not 27, the number of segments
            """)
    void namesTheElement(String line, String other, String field, String message) throws Exception {
        assertThat(faults(with(line, other))).contains(new EdiFault(field, message));
    }

    @ParameterizedTest
    @CsvSource({
        "HL*2*1*21*1~, HL*2*1*19*1~, HL[1], The level does not follow from the one before",
        "HL*1**20*1~, HL*1**PT~, HL[0], The level does not follow from the one before",
        "TRN*2*A1~, REF*D9*CH~, REF[0], There is no TRN segment before it",
        "TRN*1*ACK101~, SVC*HC:90837*1~, SVC[0], The segment has no place here",
        "BHT*0085*08*ACK101*20250116*1200*TH~, TRN*1*X~, TRN[0], The segment has no place here"
    })
    void aSegmentHasItsPlace(String line, String other, String field, String message) throws Exception {
        assertThat(faults(with(line, other))).containsExactly(new EdiFault(field, message));
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
    void twoInterchangesAreRefused() throws Exception {
        String file = String.join("\n", LINES);
        assertThat(faults(file + file)).extracting(EdiFault::field).containsExactly("ISA[1]");
    }

    @Test
    void aFileAboveTheLimitIsRefused() {
        EdiSource source = EdiSource.of(String.join("\n", LINES));
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                EdiException.class, () -> new AcknowledgementReader(500).read(source))
                        .faults())
                .containsExactly(new EdiFault("ISA", "The file is larger than 500 bytes"));
    }

    @Test
    void whateverTheBytesTheAnswerIsAFault() throws Exception {
        HostileBytes.areReadOrRefused(String.join("\n", LINES), 277, file -> new AcknowledgementReader().read(file));
    }

    private static String with(String line, String other) {
        assertThat(LINES).contains(line);
        List<String> lines = new ArrayList<>(LINES);
        lines.set(LINES.indexOf(line), other);
        return String.join("\n", lines);
    }

    private static AcknowledgementFile read(String file) throws EdiException, IOException {
        return new AcknowledgementReader().read(EdiSource.of(file));
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
