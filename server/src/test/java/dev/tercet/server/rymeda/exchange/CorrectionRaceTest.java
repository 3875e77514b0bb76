package dev.tercet.server.rymeda.exchange;

import static dev.tercet.server.rymeda.revenue.ClaimCalls.change;
import static dev.tercet.server.rymeda.revenue.ClaimCalls.claim;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.tercet.server.rymeda.remittance.AcknowledgementText;
import dev.tercet.server.rymeda.revenue.BillableSessions;
import dev.tercet.server.testing.Rivals;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A claim that is corrected in the moment in which it is written leaves as it was or as it is, and never as both unawares. */
@QuarkusTest
class CorrectionRaceTest {

    private static final String KEY = "Bearer rym_test_unlimited";

    @Inject
    Flyway owner;

    @Inject
    MemoryExchange exchange;

    private String session;
    private String claim;

    @BeforeEach
    void aClaimThatWaits() throws Exception {
        BillableSessions sessions = BillableSessions.of(owner);
        session = sessions.completed("2025-03-01T10:00:00Z", 55);
        claim = sessions.claim(session);
    }

    /** The correction holds the claim and waits for the session when the file is written. */
    @Test
    void aCorrectionThatHasBegunOvertakes() throws Exception {
        List<Integer> answers =
                new Rivals(owner).atTheRow("rymeda.session", session, List.of(this::correct), exchange::send);
        assertThat(answers).containsExactly(200);
        assertThat(exchange.filesWith(claim)).isEmpty();
        exchange.send();
        assertThat(exchange.filesWith(claim)).singleElement().satisfies(file -> assertThat(file)
                .contains("CLM*" + claim + "*240*"));
    }

    /** The file is written and not yet committed when the correction comes. */
    @Test
    void aCorrectionOfWhatIsBeingWrittenComesAfterIt() throws Exception {
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> answer = exchange.tenants.transact(MemoryExchange.TENANT, () -> {
                exchange.files.write();
                Future<Integer> correction = caller.submit((Callable<Integer>) this::correct);
                new Rivals(owner).awaitAtTheDoor(1);
                assertThat(correction).isNotDone();
                return correction;
            });
            assertThat(answer.get()).isEqualTo(200);
        } finally {
            caller.shutdown();
        }
        exchange.send();
        assertThat(exchange.filesWith(claim)).hasSize(2);
        assertThat(exchange.filesWith(claim).get(0)).contains("CLM*" + claim + "*245***10:B:1*");
        assertThat(exchange.filesWith(claim).get(1)).contains("CLM*" + claim + "*240***10:B:1*");
    }

    @Test
    void aCorrectionOfWhatThePayerHasTakenMeanwhileReplacesIt() throws Exception {
        exchange.send();
        correct();
        given().header("Authorization", KEY)
                .contentType("text/plain")
                .body(AcknowledgementText.ofBatch("BATCH101", "A1:19")
                        .claim(claim, "A2:20:PR", "PCN-1")
                        .text())
                .post("/v1/revenue/acknowledgements")
                .then()
                .statusCode(200);
        exchange.send();
        assertThat(exchange.filesWith(claim).get(1)).contains("CLM*" + claim + "*240***10:B:7*", "REF*F8*PCN-1~");
        claim(claim).body("frequencyCode", equalTo("7"));
    }

    private int correct() {
        return change(claim, "resubmit", Map.of("amount", 240)).extract().statusCode();
    }
}
