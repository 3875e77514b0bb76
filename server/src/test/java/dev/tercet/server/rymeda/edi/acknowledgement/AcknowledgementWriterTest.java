package dev.tercet.server.rymeda.edi.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.InterchangeHeader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AcknowledgementWriterTest {

    private static final InterchangeHeader HEADER =
            new InterchangeHeader("ZZ", "TXMCD", "ZZ", "RYMEDA", 101, LocalDateTime.of(2025, 1, 16, 12, 0, 5), true);

    private final Random random = new Random(214);

    @Test
    void writesWhatAPersonWouldWrite() throws Exception {
        AcknowledgedClaim taken = new AcknowledgedClaim(
                new ClaimAcknowledgement(
                        "A1",
                        List.of(new StatusCode("A2", "20", "PR")),
                        new BigDecimal("245.00"),
                        "P1",
                        LocalDate.of(2025, 1, 8)),
                "Doe",
                "Zoë",
                "MCD123456789");
        AcknowledgedClaim refused = new AcknowledgedClaim(
                new ClaimAcknowledgement(
                        "A2",
                        List.of(new StatusCode("A7", "562", "85"), new StatusCode("A6", "254", null)),
                        new BigDecimal("100.50"),
                        null,
                        LocalDate.of(2025, 1, 9)),
                "Roe",
                "Richard",
                "MCD987654321");
        assertThat(written(batch(List.of(taken, refused)))).isEqualTo("""
                ISA*00*          *00*          *ZZ*TXMCD          *ZZ*RYMEDA         *250116*1200*^*00501*000000101*0*T*:~
                GS*HN*TXMCD*RYMEDA*20250116*120005*101*X*005010X214~
                ST*277*0001*005010X214~
                BHT*0085*08*ACK101*20250116*120005*TH~
                HL*1**20*1~
                NM1*PR*2*TEXAS MEDICAID*****PI*TXMCD~
                TRN*1*ACK101~
                DTP*050*D8*20250116~
                DTP*009*D8*20250116~
                HL*2*1*21*1~
                NM1*41*2*RYMEDA*****46*RYMEDA01~
                TRN*2*BATCH101~
                STC*A1:19:PR*20250116*WQ*345.5~
                QTY*90*1~
                QTY*AA*1~
                AMT*YU*245~
                AMT*YY*100.5~
                HL*3*2*19*1~
                NM1*85*2*CRESTVIEW HEALTH SERVICES*****XX*1993999998~
                TRN*1*0~
                STC*A1:19:PR*20250116*WQ*345.5~
                QTY*QA*1~
                QTY*QC*1~
                AMT*YU*245~
                AMT*YY*100.5~
                HL*4*3*PT~
                NM1*QC*1*DOE*ZOE****MI*MCD123456789~
                TRN*2*A1~
                STC*A2:20:PR*20250116*WQ*245~
                REF*1K*P1~
                DTP*472*D8*20250108~
                HL*5*3*PT~
                NM1*QC*1*ROE*RICHARD****MI*MCD987654321~
                TRN*2*A2~
                STC*A7:562:85*20250116*U*100.5******A6:254~
                DTP*472*D8*20250109~
                SE*35*0001~
                GE*1*101~
                IEA*1*000000101~
                """);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        for (int round = 0; round < 300; round++) {
            List<AcknowledgedClaim> claims = new ArrayList<>();
            for (int i = random.nextInt(1, 8); i > 0; i--) {
                claims.add(new AcknowledgedClaim(claim(), "Doe", "Jane", "M1"));
            }
            AcknowledgementFile read = new AcknowledgementReader().read(EdiSource.of(written(batch(claims))));
            assertThat(read)
                    .isEqualTo(new AcknowledgementFile(
                            "000000101",
                            "TEXAS MEDICAID",
                            "TXMCD",
                            List.of(),
                            claims.stream().map(AcknowledgedClaim::said).toList()));
        }
    }

    private ClaimAcknowledgement claim() {
        Set<StatusCode> statuses = new LinkedHashSet<>();
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            statuses.add(new StatusCode(
                    List.of("A1", "A2", "A3", "A7", "P1", "F3F").get(random.nextInt(6)),
                    "" + random.nextInt(800),
                    random.nextBoolean() ? null : "85"));
        }
        return new ClaimAcknowledgement(
                "claim_" + random.nextInt(1_000_000),
                List.copyOf(statuses),
                BigDecimal.valueOf(random.nextInt(100_000), 2),
                random.nextBoolean() ? null : "P" + random.nextInt(1_000),
                LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400)));
    }

    private static AcknowledgedBatch batch(List<AcknowledgedClaim> claims) {
        return new AcknowledgedBatch(
                "Texas Medicaid",
                "TXMCD",
                "ACK101",
                "Rymeda",
                "RYMEDA01",
                "BATCH101",
                List.of(new AcknowledgedProvider("Crestview Health Services", "1993999998", claims)));
    }

    private static String written(AcknowledgedBatch batch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AcknowledgementWriter().write(out, batch, HEADER);
        return out.toString(StandardCharsets.US_ASCII);
    }
}
