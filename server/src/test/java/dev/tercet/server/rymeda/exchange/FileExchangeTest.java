package dev.tercet.server.rymeda.exchange;

import static dev.tercet.server.rymeda.revenue.ClaimCalls.change;
import static dev.tercet.server.rymeda.revenue.ClaimCalls.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.rymeda.clearinghouse.Settlement;
import dev.tercet.server.rymeda.remittance.RemittanceText;
import dev.tercet.server.rymeda.revenue.BillableSessions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims leave once and as they are, and what comes is posted once or put aside. */
@QuarkusTest
class FileExchangeTest {

    @Inject
    Flyway owner;

    @Inject
    MemoryExchange exchange;

    private BillableSessions sessions;
    private int day = 1;

    @BeforeEach
    void someoneToBill() throws SQLException {
        sessions = BillableSessions.of(owner);
    }

    @Test
    void aClaimLeavesOnceInAFile() throws Exception {
        String claim = newClaim();
        exchange.send();
        assertThat(exchange.filesWith(claim)).hasSize(1);
        assertThat(exchange.filesWith(claim).get(0))
                .startsWith("ISA*00*          *00*          *ZZ*TERCET         *ZZ*CLEARINGHOUSE  *")
                .contains("NM1*85*2*CRESTVIEW HEALTH SERVICES*****XX*1993999998~")
                .contains("CLM*" + claim + "*245***10:B:1*")
                .contains("HI*ABK:F411*ABF:F331~");
        exchange.clearinghouse.sent.clear();
        exchange.send();
        assertThat(exchange.filesWith(claim)).isEmpty();
    }

    @Test
    void aCorrectionOvertakesAndAVoidedClaimStays() throws Exception {
        String corrected = newClaim();
        change(corrected, "resubmit", Map.of("amount", 240)).statusCode(200);
        String voided = newClaim();
        change(voided, "void", Map.of("reason", "Billed twice")).statusCode(200);
        exchange.send();
        assertThat(exchange.filesWith(voided)).isEmpty();
        assertThat(exchange.filesWith(corrected)).hasSize(1);
        assertThat(exchange.filesWith(corrected).get(0))
                .contains("CLM*" + corrected + "*240*")
                .doesNotContain("CLM*" + corrected + "*245");
    }

    @Test
    void aFileThatCouldNotBeHandedOverIsHandedOverNextTime() throws Exception {
        String claim = newClaim();
        exchange.clearinghouse.outOfOrder = true;
        assertThatThrownBy(exchange::send).hasMessageContaining("no route");
        assertThat(exchange.filesWith(claim)).isEmpty();
        exchange.clearinghouse.outOfOrder = false;
        exchange.send();
        assertThat(exchange.filesWith(claim)).hasSize(1);
    }

    @Test
    void aClaimThatNoFileCanSayWaitsAlone() throws Exception {
        String unwritable = newClaim();
        sessions.execute("update rymeda.client set last_name = '王' where id = '" + sessions.client() + "'");
        sessions = BillableSessions.of(owner);
        String claim = newClaim();
        exchange.send();
        assertThat(exchange.filesWith(unwritable)).isEmpty();
        assertThat(exchange.filesWith(claim)).hasSize(1);
    }

    @Test
    void whatComesIsPostedOnceAlsoWhenItIsGivenOutAgain() throws Exception {
        String claim = newClaim();
        exchange.clearinghouse.put("a.835", remittance(claim));
        exchange.clearinghouse.outOfOrder = true;
        exchange.receive();
        exchange.receive();
        assertThat(exchange.clearinghouse.settled).containsExactly(Map.entry("a.835", Settlement.archived()));
        assertThat(
                        sessions.row(
                                "select kind, control_number, claim_count, status from rymeda.interchange order by created_at desc limit 1"))
                .containsExactly("835", "000000901", "1", "posted");
        claim(claim).body("status", equalTo("paid")).body("amountPaid", equalTo(200.0f));
    }

    @Test
    void whatCannotBePostedIsPutAsideWithTheReasonAndDelaysNothing() throws Exception {
        String claim = newClaim();
        String good = remittance(claim);
        exchange.clearinghouse.put("1-text.835", "claim,paid");
        exchange.clearinghouse.put("2-cut.835", good.substring(0, good.length() / 2));
        exchange.clearinghouse.put("3-twice.835", good + good);
        exchange.clearinghouse.put("4-good.835", good);
        exchange.clearinghouse.put("5-again.835", good.replace("000000901", "000000902"));
        exchange.receive();
        assertThat(exchange.reason("1-text.835")).isEqualTo("ISA: The file does not begin with an ISA segment");
        assertThat(exchange.reason("2-cut.835")).isNotBlank();
        assertThat(exchange.reason("3-twice.835")).isNotBlank();
        assertThat(exchange.clearinghouse.settled.get("4-good.835")).isEqualTo(Settlement.archived());
        assertThat(exchange.reason("5-again.835")).isEqualTo("This trace number of the payer was taken in before");
        assertThat(exchange.clearinghouse.incoming(MemoryExchange.TENANT)).isEmpty();
        assertThat(sessions.row("select kind, control_number, claim_count, status from rymeda.interchange"
                        + " where file_name = '5-again.835' order by created_at desc limit 1"))
                .containsExactly("835", "000000902", "0", "quarantined");
    }

    @Test
    void aTestFileIsPutAside() throws Exception {
        String claim = newClaim();
        exchange.receive("test.835", remittance(claim).replace("*0*P*:", "*0*T*:"));
        assertThat(exchange.reason("test.835")).isEqualTo("ISA[0].ISA15: Not P: no test files are exchanged here");
        claim(claim).body("status", equalTo("submitted"));
    }

    private static String remittance(String claim) {
        return RemittanceText.of(Ids.prefixed("EFT"))
                .claim(claim, "1", "245", "200", "25", "CO*45*20", "PR*3*25")
                .text();
    }

    private String newClaim() throws SQLException {
        return sessions.claim(sessions.completed("2025-03-%02dT10:00:00Z".formatted(day++), 55));
    }
}
