package dev.tercet.server.rymeda.edi.claim;

import static dev.tercet.server.rymeda.edi.claim.ClaimExamples.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.HostileBytes;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfessionalClaimReaderTest {

    private final Random random = new Random(222);

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        for (int round = 0; round < 300; round++) {
            List<ProfessionalClaim> claims = new ArrayList<>();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                claims.add(claim());
            }
            ClaimBatch batch = new ClaimBatch(
                    ClaimExamples.HEADER,
                    "B" + random.nextInt(1_000_000),
                    new Submitter("RYMEDA", "R1", "BILLING", "5125550100"),
                    new Receiver("TEXAS MEDICAID", "TXMCD"),
                    claims);
            assertThat(read(written(batch))).isEqualTo(batch);
        }
    }

    @Test
    void whatAPayerWouldAnswerIsNoFaultOfTheFile() throws Exception {
        String file = written(ClaimExamples.batch(ClaimExamples.therapy("claim_1")))
                .replace("*****XX*1993999998", "*****XX*12")
                .replace("HI*ABK:F321~\n", "")
                .replace("***1~", "~")
                .replace("MI*MCD123456789", "MI*?")
                .replace("SE*26", "SE*25");
        ProfessionalClaim claim = read(file).claims().get(0);
        assertThat(claim.billingProvider().npi()).isEqualTo("12");
        assertThat(claim.diagnoses()).isEmpty();
        assertThat(claim.insured().memberId()).isEqualTo("?");
    }

    @Test
    void otherPartiesAndLoopsAreSkipped() throws Exception {
        String file = written(ClaimExamples.batch(ClaimExamples.therapy("claim_1")));
        ProfessionalClaim plain = read(file).claims().get(0);
        String more = file.replace("REF*EI*123456789~", "REF*EI*123456789~NM1*87*2~N3*PO BOX 1~N4*DALLAS*TX*75001~")
                .replace(
                        "LX*1~",
                        "NM1*77*2*SITE*****XX*1~N3*ELSEWHERE~REF*G1*OTHER~SBR*S*18~NM1*IL*1*OTHER~NM1*PR*2*OTHER~LX*1~")
                .replace("SE*26", "SE*35");
        assertThat(read(more).claims()).containsExactly(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CLM*claim_1*245***11:B:1*Y*A*Y*Y~ | CLM*claim_1*244***11:B:1*Y*A*Y*Y~ | CLM[0].CLM02 | Not the sum of the lines
            CLM*claim_1*245***11:B:1*Y*A*Y*Y~ | CLM*claim_1*245***11:B:9*Y*A*Y*Y~ | CLM[0].CLM05-3 | Not one of 1, 7, 8
            CLM*claim_1*245***11:B:1*Y*A*Y*Y~ | CLM**245***11:B:1*Y*A*Y*Y~ | CLM[0].CLM01 | Missing
            SV1*HC:90837*245*UN*1***1~ | SV1*HC:90837*245*UN*1***2~ | SV1[0].SV107-1 | Points to no diagnosis of the claim
            SV1*HC:90837*245*UN*1***1~ | SV1*XX:90837*245*UN*1***1~ | SV1[0].SV101-1 | Not one of ER, HC, IV, WK
            SV1*HC:90837*245*UN*1***1~ | SV1*HC:90837*245*DA*1***1~ | SV1[0].SV103 | Not one of UN, MJ
            SV1*HC:90837*245*UN*1***1~ | SV1*HC:90837*245*UN*one***1~ | SV1[0].SV104 | Not a decimal number
            SV1*HC:90837*245*UN*1***1~ | NTE*ADD*X~ | LX[0] | The line has no SV1 segment
            DTP*472*D8*20250108~ | DTP*471*D8*20250108~ | LX[0] | The line has no date of service (DTP*472)
            DMG*D8*19900412*F~ | DMG*D8*19901312*F~ | DMG[0].DMG02 | Not a date (CCYYMMDD)
            DMG*D8*19900412*F~ | DMG*D8*19900412*X~ | DMG[0].DMG03 | Not one of F, M, U
            HL*2*1*22*0~ | HL*2*1*21*0~ | HL[1].HL03 | Not one of 20, 22, 23
            NM1*IL*1*DOE*JANE****MI*MCD123456789~ | NM1*XX*1*DOE*JANE****MI*MCD123456789~ | NM1 | There is no NM1*IL segment before the claim
            SBR*P*18*******MC~ | PAT*18~ | SBR | There is no SBR segment before the claim
            LX*1~ | UNH*1~ | UNH[0] | The segment has no place here
            BHT*0019*00*BATCH42*20250115*093007*CH~ | REF*1*1~ | REF[0] | The segment has no place here
            """)
    void namesTheElement(String line, String other, String field, String message) throws Exception {
        String file = written(ClaimExamples.batch(ClaimExamples.therapy("claim_1")));
        assertThat(file).contains(line);
        assertThat(faults(file.replace(line, other))).contains(new EdiFault(field, message));
    }

    @Test
    void aClaimHasAtMostFiftyLines() throws Exception {
        String file = written(ClaimExamples.batch(ClaimExamples.therapy("claim_1")));
        assertThat(faults(file.replace("LX*1~", "LX*1~SV1*HC:90837*0*UN*1~DTP*472*D8*20250108~".repeat(50) + "LX*1~")))
                .contains(new EdiFault("LX[50]", "More than 50 lines in one claim"));
    }

    @Test
    void aFileCutAfterAnySegmentIsRefused() throws Exception {
        List<String> lines = written(ClaimExamples.batch(ClaimExamples.therapy("claim_1")))
                .lines()
                .toList();
        for (int count = 0; count < lines.size(); count++) {
            assertThat(faults(String.join("\n", lines.subList(0, count)))).isNotEmpty();
        }
    }

    @Test
    void whateverTheBytesTheAnswerIsAFault() throws Exception {
        HostileBytes.areReadOrRefused(
                written(ClaimExamples.batch(ClaimExamples.therapy("claim_1"))),
                837,
                file -> new ProfessionalClaimReader().read(file));
    }

    private ProfessionalClaim claim() {
        List<String> diagnoses = IntStream.range(0, random.nextInt(13))
                .mapToObj(i -> "F3" + random.nextInt(10) + random.nextInt(10))
                .toList();
        List<ServiceLine> lines = new ArrayList<>();
        BigDecimal charge = BigDecimal.ZERO.setScale(2);
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            BigDecimal one = BigDecimal.valueOf(random.nextInt(50_000), 2);
            charge = charge.add(one);
            lines.add(new ServiceLine(
                    random.nextBoolean() ? null : "L" + random.nextInt(1_000),
                    List.of("90837", "90834", "H0004").get(random.nextInt(3)),
                    List.of("95", "GT", "HO", "U1").subList(0, random.nextInt(5)),
                    one,
                    new BigDecimal(random.nextInt(1, 9)),
                    diagnoses.isEmpty() ? List.of() : List.of(random.nextInt(diagnoses.size()) + 1),
                    LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400))));
        }
        Relationship relationship = Relationship.values()[random.nextInt(4)];
        String frequency = List.of("1", "7", "8").get(random.nextInt(3));
        return new ProfessionalClaim(
                "claim_" + random.nextInt(1_000_000),
                new BillingProvider("CRESTVIEW", "1993999998", "12345678" + random.nextInt(10), address()),
                random.nextBoolean() ? null : new RenderingProvider("OKAFOR", "MAYA", "1234567893"),
                new ClaimPayer(
                        "TEXAS MEDICAID", "TXMCD", List.of("MC", "CI", "ZZ").get(random.nextInt(3))),
                new Insured(
                        "M" + random.nextInt(1_000_000), random.nextBoolean() ? null : "G1", relationship, person()),
                relationship == Relationship.SELF ? null : person(),
                charge,
                "11",
                frequency,
                frequency.equals("1") ? null : "P" + random.nextInt(1_000),
                random.nextBoolean() ? null : "AUTH" + random.nextInt(1_000),
                diagnoses,
                lines);
    }

    private Person person() {
        return new Person(
                List.of("DOE", "O'NEIL", "MUNOZ-ROE").get(random.nextInt(3)),
                "JANE",
                LocalDate.of(1940, 1, 1).plusDays(random.nextInt(29_000)),
                GenderCode.values()[random.nextInt(3)],
                random.nextBoolean() ? null : address());
    }

    private Address address() {
        return new Address(
                random.nextInt(1_000) + " OAK ST", random.nextBoolean() ? null : "APT 5", "AUSTIN", "TX", "78704");
    }

    private static ClaimBatch read(String file) throws EdiException, IOException {
        return new ProfessionalClaimReader().read(EdiSource.of(file));
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
