package dev.tercet.server.rymeda.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.tenancy.TenantScope;
import dev.tercet.server.rymeda.clearinghouse.Settlement;
import dev.tercet.server.rymeda.remittance.RemittanceText;
import dev.tercet.server.rymeda.revenue.BillableSessions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims leave once and as they are, and what comes is posted once or put aside. */
@QuarkusTest
class FileExchangeTest {

    private static final String KEY = "Bearer rym_test_your_api_key_here";
    private static final String TENANT = "org_100";

    @Inject
    Flyway owner;

    @Inject
    TenantScope tenants;

    @Inject
    ClaimFiles files;

    @Inject
    InterchangeRepository interchanges;

    @Inject
    IncomingFilePosting posting;

    @Inject
    Clock clock;

    private final MemoryGateway clearinghouse = new MemoryGateway();
    private BillableSessions sessions;
    private int day = 1;

    @BeforeEach
    void someoneToBill() throws SQLException {
        sessions = BillableSessions.of(owner);
    }

    @Test
    void aClaimLeavesOnceInAFile() throws Exception {
        String claim = claim();
        send();
        assertThat(filesWith(claim)).hasSize(1);
        assertThat(filesWith(claim).get(0))
                .startsWith("ISA*00*          *00*          *ZZ*TERCET         *ZZ*CLEARINGHOUSE  *")
                .contains("NM1*85*2*CRESTVIEW HEALTH SERVICES*****XX*1993999998~")
                .contains("CLM*" + claim + "*245***10:B:1*")
                .contains("HI*ABK:F411*ABF:F331~");
        clearinghouse.sent.clear();
        send();
        assertThat(filesWith(claim)).isEmpty();
    }

    @Test
    void aCorrectionOvertakesAndAVoidedClaimStays() throws Exception {
        String corrected = claim();
        change(corrected, "resubmit", Map.of("amount", 240));
        String voided = claim();
        change(voided, "void", Map.of("reason", "Billed twice"));
        send();
        assertThat(filesWith(voided)).isEmpty();
        assertThat(filesWith(corrected)).hasSize(1);
        assertThat(filesWith(corrected).get(0))
                .contains("CLM*" + corrected + "*240*")
                .doesNotContain("CLM*" + corrected + "*245");
    }

    @Test
    void aFileThatCouldNotBeHandedOverIsHandedOverNextTime() throws Exception {
        String claim = claim();
        clearinghouse.outOfOrder = true;
        assertThatThrownBy(this::send).hasMessageContaining("no route");
        assertThat(filesWith(claim)).isEmpty();
        clearinghouse.outOfOrder = false;
        send();
        assertThat(filesWith(claim)).hasSize(1);
    }

    @Test
    void aClaimThatNoFileCanSayWaitsAlone() throws Exception {
        String unwritable = claim();
        sessions.execute("update rymeda.client set last_name = '王' where id = '" + sessions.client() + "'");
        sessions = BillableSessions.of(owner);
        String claim = claim();
        send();
        assertThat(filesWith(unwritable)).isEmpty();
        assertThat(filesWith(claim)).hasSize(1);
    }

    @Test
    void whatComesIsPostedOnceAlsoWhenItIsGivenOutAgain() throws Exception {
        String claim = claim();
        clearinghouse.put("a.835", remittance(claim));
        clearinghouse.outOfOrder = true;
        receive();
        receive();
        assertThat(clearinghouse.settled).containsExactly(Map.entry("a.835", Settlement.archived()));
        given().header("Authorization", KEY)
                .get("/v1/revenue/claims/" + claim)
                .then()
                .body("status", org.hamcrest.Matchers.equalTo("paid"))
                .body("amountPaid", org.hamcrest.Matchers.equalTo(200.0f));
    }

    @Test
    void whatCannotBePostedIsPutAsideWithTheReasonAndDelaysNothing() throws Exception {
        String claim = claim();
        String good = remittance(claim);
        clearinghouse.put("1-text.835", "claim,paid");
        clearinghouse.put("2-cut.835", good.substring(0, good.length() / 2));
        clearinghouse.put("3-twice.835", good + good);
        clearinghouse.put("4-good.835", good);
        clearinghouse.put("5-again.835", good.replace("000000901", "000000902"));
        receive();
        assertThat(reason("1-text.835")).isEqualTo("ISA: The file does not begin with an ISA segment");
        assertThat(reason("2-cut.835")).isNotBlank();
        assertThat(reason("3-twice.835")).isNotBlank();
        assertThat(clearinghouse.settled.get("4-good.835")).isEqualTo(Settlement.archived());
        assertThat(reason("5-again.835")).isEqualTo("This trace number of the payer was taken in before");
        assertThat(clearinghouse.incoming(TENANT)).isEmpty();
    }

    private String reason(String name) {
        return ((Settlement.Quarantined) clearinghouse.settled.get(name)).reason();
    }

    private static String remittance(String claim) {
        return RemittanceText.of(Ids.prefixed("EFT"))
                .claim(claim, "1", "245", "200", "25", "CO*45*20", "PR*3*25")
                .text();
    }

    private void send() throws Exception {
        OutgoingClaims outgoing = new OutgoingClaims(files, interchanges, clearinghouse, clock);
        tenants.call(TENANT, () -> {
            outgoing.send(TENANT);
            return null;
        });
    }

    private void receive() throws Exception {
        IncomingFiles incoming = new IncomingFiles(clearinghouse, posting);
        tenants.call(TENANT, () -> {
            incoming.receive(TENANT);
            return null;
        });
    }

    private List<String> filesWith(String claim) {
        return clearinghouse.sent.values().stream()
                .filter(text -> text.contains("CLM*" + claim + "*"))
                .toList();
    }

    private String claim() throws SQLException {
        return sessions.claim(sessions.completed("2025-03-%02dT10:00:00Z".formatted(day++), 55));
    }

    private static void change(String claim, String change, Map<String, ?> body) {
        given().header("Authorization", KEY)
                .contentType("application/json")
                .body(body)
                .post("/v1/revenue/claims/" + claim + "/" + change)
                .then()
                .statusCode(200);
    }
}
