package dev.tercet.server.rymeda.edi.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.InterchangeHeader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RemittanceWriterTest {

    private static final PayerDetails DETAILS = new PayerDetails(
            "PO BOX 200555", "AUSTIN", "TX", "78720", "8005550100", "111000012", "123456789", "021000021", "987654321");
    private static final InterchangeHeader HEADER =
            new InterchangeHeader("ZZ", "TXMCD", "ZZ", "RYMEDA", 835, LocalDateTime.of(2025, 1, 22, 12, 0, 1), false);

    private final Random random = new Random(20250122);

    @Test
    void writesWhatAPersonWouldWrite() throws Exception {
        ServicePayment service = new ServicePayment(
                "90837",
                List.of("95"),
                new BigDecimal("245.00"),
                new BigDecimal("200.00"),
                BigDecimal.ONE,
                LocalDate.of(2025, 1, 8),
                List.of(
                        new Adjustment(AdjustmentGroup.CO, "45", new BigDecimal("20.00"), null),
                        new Adjustment(AdjustmentGroup.PR, "3", new BigDecimal("25.00"), BigDecimal.ONE)),
                List.of("N130"));
        ClaimPayment claim = new ClaimPayment(
                "claim_1",
                "1",
                new BigDecimal("245.00"),
                new BigDecimal("200.00"),
                new BigDecimal("25.00"),
                "MC",
                "P1",
                List.of(),
                List.of("MA01"),
                List.of(service));
        Remittance remittance =
                remittance("ACH", "190.50", 1, List.of(new ProviderAdjustment("WO", "OVER1", new BigDecimal("9.50"))));
        assertThat(written(remittance, List.of(claim))).isEqualTo("""
                ISA*00*          *00*          *ZZ*TXMCD          *ZZ*RYMEDA         *250122*1200*^*00501*000000835*0*P*:~
                GS*HP*TXMCD*RYMEDA*20250122*120001*835*X*005010X221A1~
                ST*835*0001~
                BPR*I*190.5*C*ACH*CCP*01*111000012*DA*123456789*1512345678**01*021000021*DA*987654321*20250122~
                TRN*1*EFT1*1512345678~
                DTM*405*20250122~
                N1*PR*TEXAS MEDICAID*XV*TXMCD~
                N3*PO BOX 200555~
                N4*AUSTIN*TX*78720~
                PER*BL*PROVIDER SERVICES*TE*8005550100~
                N1*PE*CRESTVIEW HEALTH SERVICES*XX*1993999998~
                REF*TJ*123456789~
                LX*1~
                CLP*claim_1*1*245*200*25*MC*P1~
                NM1*QC*1~
                MOA***MA01~
                SVC*HC:90837:95*245*200**1~
                DTM*472*20250108~
                CAS*CO*45*20~
                CAS*PR*3*25*1~
                LQ*HE*N130~
                PLB*1993999998*20251231*WO:OVER1*9.5~
                SE*21*0001~
                GE*1*835~
                IEA*1*000000835~
                """);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        for (int round = 0; round < 300; round++) {
            List<ClaimPayment> claims = new ArrayList<>();
            BigDecimal total = BigDecimal.ZERO.setScale(2);
            for (int i = random.nextInt(6); i > 0; i--) {
                ClaimPayment claim = claim();
                claims.add(claim);
                total = total.add(claim.paid());
            }
            List<ProviderAdjustment> adjustments = providerAdjustments(random.nextInt(15));
            for (ProviderAdjustment adjustment : adjustments) {
                total = total.subtract(adjustment.amount());
            }
            if (total.signum() < 0) {
                adjustments.add(new ProviderAdjustment("FB", "NEXT", total));
                total = BigDecimal.ZERO.setScale(2);
            }
            String method = List.of("ACH", "BOP", "CHK", "FWT", "NON").get(random.nextInt(5));
            Remittance remittance = remittance(method, total.toPlainString(), claims.size(), adjustments);
            EdiSource file = EdiSource.of(written(remittance, claims));
            assertThat(new RemittanceReader().check(file)).isEqualTo(remittance);
            List<ClaimPayment> read = new ArrayList<>();
            new RemittanceReader().forEach(file, read::add);
            assertThat(read).isEqualTo(claims);
        }
    }

    @Test
    void whatCannotBeSaidIsNotWritten() {
        Remittance two = remittance("CHK", "0", 2, List.of());
        assertThatThrownBy(() -> written(two, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not as many claims as the remittance says");
        ClaimPayment broken =
                new ClaimPayment("claim*1", "1", zero(), zero(), zero(), "MC", "P1", List.of(), List.of(), List.of());
        assertThatThrownBy(() -> written(remittance("CHK", "0", 1, List.of()), List.of(broken)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CLP01 holds a character that cannot be written");
    }

    private ClaimPayment claim() {
        List<ServicePayment> services = new ArrayList<>();
        BigDecimal billed = zero();
        BigDecimal paid = zero();
        BigDecimal patient = zero();
        for (int i = random.nextInt(4); i > 0; i--) {
            List<Adjustment> adjustments = adjustments(random.nextInt(20));
            BigDecimal charge = money();
            BigDecimal payment = charge.subtract(sum(adjustments, false));
            services.add(new ServicePayment(
                    List.of("90837", "90834", "H0004").get(random.nextInt(3)),
                    List.of("95", "GT", "HO", "U1").subList(0, random.nextInt(5)),
                    charge,
                    payment,
                    new BigDecimal(random.nextInt(1, 9)),
                    LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400)),
                    adjustments,
                    List.of("N130", "MA01", "M15").subList(0, random.nextInt(4))));
            billed = billed.add(charge);
            paid = paid.add(payment);
            patient = patient.add(sum(adjustments, true));
        }
        List<Adjustment> own = adjustments(random.nextInt(8));
        return new ClaimPayment(
                "claim_" + random.nextInt(1_000_000),
                List.of("1", "2", "3", "4", "19", "22", "25").get(random.nextInt(7)),
                billed,
                paid.subtract(sum(own, false)),
                patient.add(sum(own, true)),
                "12",
                "P" + random.nextInt(1_000_000),
                own,
                List.of("MA01", "N1", "N130").subList(0, random.nextInt(4)),
                services);
    }

    private List<Adjustment> adjustments(int count) {
        List<Adjustment> adjustments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            adjustments.add(new Adjustment(
                    AdjustmentGroup.values()[random.nextInt(4)],
                    List.of("1", "2", "3", "45", "B13", "P12").get(random.nextInt(6)),
                    money(),
                    random.nextBoolean() ? null : new BigDecimal(random.nextInt(9))));
        }
        return adjustments;
    }

    private List<ProviderAdjustment> providerAdjustments(int count) {
        List<ProviderAdjustment> adjustments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            adjustments.add(new ProviderAdjustment(
                    List.of("WO", "L6", "FB", "72").get(random.nextInt(4)),
                    random.nextBoolean() ? null : "REF" + i,
                    money()));
        }
        return adjustments;
    }

    private BigDecimal money() {
        return BigDecimal.valueOf(random.nextInt(-50_000, 100_000), 2);
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(2);
    }

    private static BigDecimal sum(List<Adjustment> adjustments, boolean patientOnly) {
        return adjustments.stream()
                .filter(adjustment -> !patientOnly || adjustment.group() == AdjustmentGroup.PR)
                .map(Adjustment::amount)
                .reduce(zero(), BigDecimal::add);
    }

    private static Remittance remittance(
            String method, String total, int claims, List<ProviderAdjustment> providerAdjustments) {
        return new Remittance(
                "000000835",
                "TEXAS MEDICAID",
                "TXMCD",
                "CRESTVIEW HEALTH SERVICES",
                "1993999998",
                "123456789",
                "EFT1",
                "1512345678",
                method,
                LocalDate.of(2025, 1, 22),
                new BigDecimal(total),
                claims,
                List.copyOf(providerAdjustments));
    }

    private static String written(Remittance remittance, List<ClaimPayment> claims) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RemittanceWriter(DETAILS).write(out, remittance, claims, HEADER);
        return out.toString(StandardCharsets.US_ASCII);
    }
}
