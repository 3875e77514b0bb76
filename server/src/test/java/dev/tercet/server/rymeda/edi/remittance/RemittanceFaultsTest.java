package dev.tercet.server.rymeda.edi.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.rymeda.edi.EdiFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused in a remittance, and in which words. */
class RemittanceFaultsTest {

    private static final String CLAIM = "CLP*A1*1*245*200*25*MC*P1*11*1~";
    private static final String SERVICE = "SVC*HC:90837:95*245*200**1~";
    private static final String PAYMENT =
            "BPR*I*100*C*ACH*CCP*01*111000012*DA*123456789*1512345678**01*021000021*DA*987654321*20250122~";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CLP*A3*1*95*60*20*MC*P3~ | CLP*A3*99*95*60*20*MC*P3~ | CLP[2].CLP02 | Not one of 1, 2, 3, 4, 19, 20, 21, 22, 23, 25
            CLP*A3*1*95*60*20*MC*P3~ | CLP*A3*1*95*60*20*XX*P3~ | CLP[2].CLP06 | Not one of 12, 13, 14, 15, 16, 17, AM, CH, DS, HM, LM, MA, MB, MC, OF, TV, VA, WC, ZZ
            CLP*A3*1*95*60*20*MC*P3~ | CLP**1*95*60*20*MC*P3~ | CLP[2].CLP01 | Missing
            CLP*A3*1*95*60*20*MC*P3~ | CLP*A3*1*95*60*20*MC~ | CLP[2].CLP07 | Missing
            CLP*A3*1*95*60*20*MC*P3~ | CLP*A234567890123456789012345678901234567890*1*95*60*20*MC*P3~ | CLP[2].CLP01 | Longer than 38 characters
            CLP*A3*1*95*60*20*MC*P3~ | CLP*A3:B*1*95*60*20*MC*P3~ | CLP[2].CLP01 | Not an element of several parts
            CLP*A3*1*95*60*20*MC*P3~ | CLP*A3*1*95.001*60*20*MC*P3~ | CLP[2].CLP03 | An amount has at most two decimals
            CLP*A3*1*95*60*20*MC*P3~ | CLP*A3*1*9e1*60*20*MC*P3~ | CLP[2].CLP03 | Not a decimal number
            CLP*A3*1*95*60*20*MC*P3~ | CLP*A3*1*$95*60*20*MC*P3~ | CLP[2].CLP03 | Not a decimal number
            CLP*A3*1*95*60*20*MC*P3~ | CLP*A3*1*1234567890123456789*60*20*MC*P3~ | CLP[2].CLP03 | More than 18 digits
            CLP*A3*1*95*60*20*MC*P3~ | CLP*A3*1*95**20*MC*P3~ | CLP[2].CLP04 | Missing
            CAS*CO*45*20~ | CAS*CR*45*20~ | CAS[0].CAS01 | Not one of CO, OA, PI, PR
            CAS*CO*45*20~ | CAS*CO^PR*45*20~ | CAS[0].CAS01 | Not an element that repeats
            CAS*CO*45*20~ | CAS*CO*454545*20~ | CAS[0].CAS02 | Longer than 5 characters
            CAS*CO*45*20~ | CAS*CO*45*20**4~ | CAS[0].CAS06 | Missing
            DTM*472*20250108~ | DTM*472*20250229~ | DTM[2].DTM02 | Not a date (CCYYMMDD)
            DTM*472*20250108~ | DTM*472*01082025~ | DTM[2].DTM02 | Not a date (CCYYMMDD)
            DTM*472*20250108~ | DTM*472~ | DTM[2].DTM02 | Missing
            SVC*HC:90837:95*245*200**1~ | SVC*ZZ:90837:95*245*200**1~ | SVC[0].SVC01-1 | Not one of AD, ER, HC, HP, IV, N4, N6, NU, UI, WK
            SVC*HC:90837:95*245*200**1~ | SVC*HC*245*200**1~ | SVC[0].SVC01-2 | Missing
            LQ*HE*N130~ | LQ*XX*N130~ | LQ[0].LQ01 | Not one of HE, RX
            PLB*1993999998*20251231*WO:OVER1*15*L6*-5~ | PLB*1993999998*20251231*QQ:OVER1*15*L6*-5~ | PLB[0].PLB03-1 | Not one of 50, 51, 72, 90, AH, AM, AP, B2, B3, BD, BN, C5, CR, CS, CT, CV, CW, DM, E3, FB, FC, GO, HM, IP, IR, IS, J1, L3, L6, LE, LS, OA, OB, PI, PL, RA, RE, SL, TL, WO, WU
            N1*PE*CRESTVIEW HEALTH SERVICES*XX*1993999998~ | N1*PE*CRESTVIEW HEALTH SERVICES*XX*199399999~ | N1[1].N104 | Not a national provider identifier of ten digits
            N1*PE*CRESTVIEW HEALTH SERVICES*XX*1993999998~ | N1*PX*CRESTVIEW HEALTH SERVICES*XX*1993999998~ | N1[1].N101 | Not one of PE
            TRN*1*EFT1*1512345678~ | TRN*1**1512345678~ | TRN[0].TRN02 | Missing
            ST*835*0001~ | ST*837*0001~ | ST[0].ST01 | Not 835
            ST*835*0001~ | ST*835*0001*005010X222A1~ | ST[0].ST03 | Not 005010X221A1
            GS*HP*TXMCD*RYMEDA*20250122*120001*835*X*005010X221A1~ | GS*HP*TXMCD*RYMEDA*20250122*120001*835*X*004010X091A1~ | GS[0].GS08 | Not 005010X221A1
            GS*HP*TXMCD*RYMEDA*20250122*120001*835*X*005010X221A1~ | GS*HC*TXMCD*RYMEDA*20250122*120001*835*X*005010X221A1~ | GS[0].GS01 | Not HP
            GS*HP*TXMCD*RYMEDA*20250122*120001*835*X*005010X221A1~ | GS*HP*TXMCD*RYMEDA*20250122*2561*835*X*005010X221A1~ | GS[0].GS05 | Not a time (HHMM, HHMMSS)
            GS*HP*TXMCD*RYMEDA*20250122*120001*835*X*005010X221A1~ | GS*HP*TXMCD*RYMEDA*250122*1200*835*X*005010X221A1~ | GS[0].GS04 | Not a date (CCYYMMDD)
            """)
    void namesTheElement(String line, String other, String field, String message) throws Exception {
        assertThat(Examples835.faults(Examples835.with(line, other))).containsExactly(new EdiFault(field, message));
    }

    @ParameterizedTest
    @CsvSource({
        "CCP, BPR[0].BPR04, ACH, EFT",
        "CCP, BPR[0].BPR01, BPR*I, BPR*Q",
        "CCP, BPR[0].BPR16, 20250122, 2025012",
        "CCP, BPR[0].BPR03, '*C*ACH', '*D*ACH'"
    })
    void namesTheElementOfThePayment(String ignored, String field, String part, String other) throws Exception {
        assertThat(Examples835.faults(Examples835.with(PAYMENT, PAYMENT.replace(part, other))))
                .singleElement()
                .extracting(EdiFault::field)
                .isEqualTo(field);
    }

    @Test
    void aPaymentIsNotNegative() throws Exception {
        String file = Examples835.with(PAYMENT, PAYMENT.replace("*100*", "*-100*"))
                .replace("PLB*1993999998*20251231*WO:OVER1*15*L6*-5~", "PLB*1993999998*20251231*WO:OVER1*210~");
        assertThat(Examples835.faults(file)).containsExactly(new EdiFault("BPR[0].BPR02", "A payment is not negative"));
    }

    @Test
    void aServiceMustBalance() throws Exception {
        assertThat(Examples835.faults(Examples835.with(SERVICE, "SVC*HC:90837:95*245*199.99**1~")))
                .containsExactly(new EdiFault(
                        "SVC[0].SVC03", "The payment is 199.99, but the charge less the adjustments is 200.00"));
    }

    @Test
    void aClaimMustBalance() throws Exception {
        assertThat(Examples835.faults(Examples835.with(CLAIM, "CLP*A1*1*246*200*25*MC*P1*11*1~")))
                .containsExactly(new EdiFault(
                        "CLP[0].CLP04", "The payment is 200.00, but the charge less the adjustments is 201.00"));
    }

    @Test
    void aReversalMustBalanceToo() throws Exception {
        assertThat(Examples835.faults(Examples835.with("CAS*CO*45*-95~", "CAS*CO*45*95~")))
                .containsExactly(new EdiFault(
                        "CLP[1].CLP04", "The payment is -150.00, but the charge less the adjustments is -340.00"));
    }

    @Test
    void patientResponsibilityIsTheSumOfItsAdjustments() throws Exception {
        assertThat(Examples835.faults(Examples835.with(CLAIM, "CLP*A1*1*245*200**MC*P1*11*1~")))
                .containsExactly(new EdiFault(
                        "CLP[0].CLP05", "Patient responsibility is 0.00, but the PR adjustments add up to 25.00"));
    }

    @Test
    void aReversalMayTakeBackPatientResponsibilityWithoutSayingSo() throws Exception {
        String file = Examples835.with("CAS*CO*45*-95~", "CAS*PR*3*-95~");
        assertThat(Examples835.faults(file)).isEmpty();
        assertThat(Examples835.faults(file.replace("-150**MC", "-150*-95*MC"))).isEmpty();
        assertThat(Examples835.faults(file.replace("-150**MC", "-150*-90*MC")))
                .containsExactly(new EdiFault(
                        "CLP[1].CLP05", "Patient responsibility is -90.00, but the PR adjustments add up to -95.00"));
    }

    @Test
    void aDeniedClaimBalancesLikeAnyOther() throws Exception {
        String file = Examples835.with(CLAIM, "CLP*A1*4*245*0*0*MC*P1~")
                .replace(SERVICE, "SVC*HC:90837*245*0**1~")
                .replace("CAS*CO*45*20~", "CAS*CO*197*245~")
                .replace("CAS*PR*3*25*1~", "CAS*OA*23*0~");
        assertThat(Examples835.faults(file))
                .containsExactly(new EdiFault(
                        "BPR[0].BPR02",
                        "The payment is 100.00, but the claims less the provider adjustments add up to -100.00"));
    }

    @Test
    void theFileMustBalance() throws Exception {
        assertThat(Examples835.faults(Examples835.with(PAYMENT, PAYMENT.replace("*100*", "*110*"))))
                .containsExactly(new EdiFault(
                        "BPR[0].BPR02",
                        "The payment is 110.00, but the claims less the provider adjustments add up to 100.00"));
    }

    @Test
    void allFaultsAreToldTogether() throws Exception {
        String file = Examples835.with("CAS*CO*45*20~", "CAS*CO*45*21~")
                .replace("CLP*A3*1*95", "CLP*A3*5*95")
                .replace("GE*1*835~", "GE*2*836~");
        assertThat(Examples835.faults(file))
                .extracting(EdiFault::field)
                .containsExactly("SVC[0].SVC03", "CLP[0].CLP04", "CLP[2].CLP02", "GE[0].GE01", "GE[0].GE02");
    }

    @Test
    void whatCannotBeReadIsNotAddedUp() throws Exception {
        assertThat(Examples835.faults(Examples835.with(SERVICE, "SVC*HC:90837:95*245*2OO**1~")))
                .containsExactly(new EdiFault("SVC[0].SVC03", "Not a decimal number"));
    }

    @Test
    void aHundredFaultsAreEnough() throws Exception {
        List<String> lines = Examples835.lines();
        for (int i = 0; i < 500; i++) {
            lines.add(15, "CLP*A*99*X*Y*Z*Q~");
        }
        List<EdiFault> faults = Examples835.faults(String.join("\n", lines));
        assertThat(faults).hasSize(100);
        assertThat(faults.get(99).field()).isEqualTo("CLP[16].CLP05");
    }

    @Test
    void noPartOfAPatientIsInAMessage() throws Exception {
        String file = Examples835.with("NM1*QC*1*DOE*JANE****MI*MCD123456789~", "CAS*DOE*JANE*MCD123456789~")
                .replace(CLAIM, "CLP*A1*DOE*JANE*MCD123456789*X*DOE~");
        assertThat(Examples835.faults(file)).isNotEmpty().allSatisfy(fault -> assertThat(
                        fault.field() + fault.message())
                .doesNotContain("DOE", "JANE", "123456789"));
    }
}
