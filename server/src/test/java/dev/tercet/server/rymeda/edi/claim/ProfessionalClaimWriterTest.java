package dev.tercet.server.rymeda.edi.claim;

import static dev.tercet.server.rymeda.edi.claim.ClaimExamples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfessionalClaimWriterTest {

    /** Byte by byte what leaves the house: one claim of the insured, and a replacement for a child with three lines. */
    @Test
    void writesTheFileThatPayersGet() throws Exception {
        ProfessionalClaim replacement = new ProfessionalClaim(
                "claim_2",
                ClaimExamples.PROVIDER,
                null,
                new ClaimPayer("Lone Star Health Plan", "LSHP1", "CI"),
                new Insured(
                        "LS4711",
                        "GRP9",
                        Relationship.CHILD,
                        new Person("Muñoz-Ørsted", "José", LocalDate.of(1985, 12, 1), GenderCode.MALE, null)),
                new Person(
                        "Muñoz",
                        "Zoë",
                        LocalDate.of(2015, 2, 3),
                        GenderCode.UNKNOWN,
                        new Address("7 Elm*St~", "Apt: 5", "Round Rock", "tx", "78664")),
                new BigDecimal("310.50"),
                "10",
                "7",
                "LSHP1-0001",
                null,
                List.of("F90.0", "Z63.8", "F43.23"),
                List.of(
                        line(null, "90834", List.of("95", "HO"), "180.00", "1", List.of(1, 3)),
                        line("L2", "90785", List.of(), "30.50", "1", List.of(2)),
                        line("L3", "H0004", List.of(), "100.00", "4", List.of())));
        assertThat(written(ClaimExamples.batch(ClaimExamples.therapy("claim_1"), replacement)))
                .isEqualTo("""
                ISA*00*          *00*          *ZZ*RYMEDA         *ZZ*TXMCD          *250115*0930*^*00501*000000042*0*T*:~
                GS*HC*RYMEDA*TXMCD*20250115*093007*42*X*005010X222A1~
                ST*837*0001*005010X222A1~
                BHT*0019*00*BATCH42*20250115*093007*CH~
                NM1*41*2*CRESTVIEW HEALTH SERVICES*****46*RYMEDA01~
                PER*IC*BILLING OFFICE*TE*5125550100~
                NM1*40*2*TEXAS MEDICAID*****46*TXMCD~
                HL*1**20*1~
                NM1*85*2*CRESTVIEW HEALTH SERVICES*****XX*1993999998~
                N3*500 CONGRESS AVE.*SUITE 200~
                N4*AUSTIN*TX*787011234~
                REF*EI*123456789~
                HL*2*1*22*0~
                SBR*P*18*******MC~
                NM1*IL*1*DOE*JANE****MI*MCD123456789~
                N3*12 OAK ST~
                N4*AUSTIN*TX*78704~
                DMG*D8*19900412*F~
                NM1*PR*2*TEXAS MEDICAID*****PI*TXMCD~
                CLM*claim_1*245***11:B:1*Y*A*Y*Y~
                REF*G1*TXMCD-2020-000100~
                HI*ABK:F321~
                NM1*82*1*OKAFOR*MAYA****XX*1234567893~
                LX*1~
                SV1*HC:90837*245*UN*1***1~
                DTP*472*D8*20250108~
                REF*6R*claim_1-1~
                HL*3*1*22*1~
                SBR*P**GRP9******CI~
                NM1*IL*1*MUNOZ-ORSTED*JOSE****MI*LS4711~
                DMG*D8*19851201*M~
                NM1*PR*2*LONE STAR HEALTH PLAN*****PI*LSHP1~
                HL*4*3*23*0~
                PAT*19~
                NM1*QC*1*MUNOZ*ZOE~
                N3*7 ELM ST*APT 5~
                N4*ROUND ROCK*TX*78664~
                DMG*D8*20150203*U~
                CLM*claim_2*310.5***10:B:7*Y*A*Y*Y~
                REF*F8*LSHP1-0001~
                HI*ABK:F900*ABF:Z638*ABF:F4323~
                LX*1~
                SV1*HC:90834:95:HO*180*UN*1***1:3~
                DTP*472*D8*20250108~
                LX*2~
                SV1*HC:90785*30.5*UN*1***2~
                DTP*472*D8*20250108~
                REF*6R*L2~
                LX*3~
                SV1*HC:H0004*100*UN*4~
                DTP*472*D8*20250108~
                REF*6R*L3~
                SE*51*0001~
                GE*1*42~
                IEA*1*000000042~
                """);
    }

    @Test
    void whatAClaimCannotSayIsNotWritten() {
        ProfessionalClaim good = ClaimExamples.therapy("claim_1");
        refuse(number("c".repeat(39)), "CLM01");
        refuse(with(good, "2", null, good.diagnoses(), good.charge()), "CLM05-3");
        refuse(with(good, "7", null, good.diagnoses(), good.charge()), "REF*F8");
        refuse(with(good, "1", "P1", good.diagnoses(), good.charge()), "REF*F8");
        refuse(with(good, "1", null, Collections.nCopies(13, "F32.1"), good.charge()), "HI");
        refuse(with(good, "1", null, List.of(), good.charge()), "SV107");
        refuse(with(good, "1", null, good.diagnoses(), new BigDecimal("244")), "CLM02, the sum of the lines");
        refuse(with(good, "1", null, good.diagnoses(), new BigDecimal("245.001")), "CLM02");
    }

    @Test
    void aSeparatorInANumberIsNotWritten() {
        assertThatThrownBy(() -> written(ClaimExamples.batch(number("claim:1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CLM01 holds a character that cannot be written");
    }

    @Test
    void aNameInAnotherScriptIsNotReplacedByAnythingElse() {
        ProfessionalClaim good = ClaimExamples.therapy("claim_1");
        Person li = new Person("李", "小龙", LocalDate.of(1990, 1, 1), GenderCode.MALE, null);
        ProfessionalClaim claim = new ProfessionalClaim(
                "claim_1",
                good.billingProvider(),
                null,
                good.payer(),
                new Insured("M1", null, Relationship.SELF, li),
                null,
                good.charge(),
                "11",
                "1",
                null,
                null,
                good.diagnoses(),
                good.serviceLines());
        assertThatThrownBy(() -> written(ClaimExamples.batch(claim)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NM103*IL has no letter that an 837P can say");
    }

    private static void refuse(ProfessionalClaim claim, String element) {
        assertThatThrownBy(() -> written(ClaimExamples.batch(claim)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("claim " + claim.claimNumber() + ": " + element + " is not what an 837P can say");
    }

    private static ProfessionalClaim number(String number) {
        return ClaimExamples.therapy(number);
    }

    private static ProfessionalClaim with(
            ProfessionalClaim good, String frequency, String original, List<String> diagnoses, BigDecimal charge) {
        return new ProfessionalClaim(
                good.claimNumber(),
                good.billingProvider(),
                good.renderingProvider(),
                good.payer(),
                good.insured(),
                null,
                charge,
                "11",
                frequency,
                original,
                null,
                diagnoses,
                good.serviceLines());
    }

    private static ServiceLine line(
            String number, String code, List<String> modifiers, String charge, String units, List<Integer> pointers) {
        return new ServiceLine(
                number,
                code,
                modifiers,
                new BigDecimal(charge),
                new BigDecimal(units),
                pointers,
                LocalDate.of(2025, 1, 8));
    }
}
