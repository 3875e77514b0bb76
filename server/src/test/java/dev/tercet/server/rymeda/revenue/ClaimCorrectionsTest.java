package dev.tercet.server.rymeda.revenue;

import static dev.tercet.server.rymeda.revenue.ClaimCalls.change;
import static dev.tercet.server.rymeda.revenue.ClaimCalls.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims that are sent once more or taken back. */
@QuarkusTest
class ClaimCorrectionsTest {

    @Inject
    Flyway owner;

    private BillableSessions sessions;

    @BeforeEach
    void someoneToBill() throws SQLException {
        sessions = BillableSessions.of(owner);
    }

    @Test
    void aCorrectedClaimGoesOutUnderTheSameId() throws SQLException {
        String id = sessions.bill(sessions.completed("2025-03-01T10:00:00Z", 55), "90837")
                .extract()
                .path("id");
        change(id, "resubmit", Map.of("icdCodes", List.of("F33.1"), "amount", 240))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("icdCodes", contains("F33.1"))
                .body("cptCodes", contains("90837"))
                .body("amount", equalTo(240.00f))
                .body("submissionCount", equalTo(2))
                .body("frequencyCode", equalTo("1"));
        sessions.execute(
                "update rymeda.claim set status = 'denied', payer_control_number = 'PCN1', adjudicated_at = now(),"
                        + " reasons = '[{\"code\": \"CO-11\", \"description\": \"x\"}]' where id = '" + id + "'");
        change(id, "resubmit", Map.of())
                .statusCode(200)
                .body("status", equalTo("submitted"))
                .body("frequencyCode", equalTo("7"))
                .body("reasons", empty())
                .body("$", not(hasKey("adjudicatedAt")));
        change(id, "resubmit", Map.of("cptCodes", List.of("90834")))
                .statusCode(422)
                .body("error.details.message", contains("90834 takes 38 to 52 minutes, the session took 55"));
        change(id, "resubmit", Map.of("cptCodes", List.of()))
                .statusCode(422)
                .body("error.details.message", contains("At least one CPT code is required"));
        get("/" + id + "/events?sort=createdAt").body("data.type", contains("submitted", "resubmitted", "resubmitted"));
    }

    @Test
    void aVoidedClaimStaysVoided() throws SQLException {
        String id = sessions.bill(sessions.completed("2025-03-01T10:00:00Z", 55), "90837")
                .extract()
                .path("id");
        change(id, "void", Map.of()).statusCode(422).body("error.details.message", contains("Reason is required"));
        change(id, "void", Map.of("reason", "Billed to the wrong payer"))
                .statusCode(200)
                .body("status", equalTo("voided"))
                .body("voidReason", equalTo("Billed to the wrong payer"))
                .body("frequencyCode", equalTo("1"))
                .body("submissionCount", equalTo(1));
        change(id, "void", Map.of("reason", "again"))
                .statusCode(409)
                .body("error.message", equalTo("The claim is voided already"));
        change(id, "resubmit", Map.of())
                .statusCode(409)
                .body("error.message", equalTo("The claim is voided and cannot be resubmitted"));
        get("/" + id + "/events")
                .body("data.type", contains("voided", "submitted"))
                .body("data[0].note", equalTo("Billed to the wrong payer"));
    }

    @Test
    void thePayerHearsThatAClaimItKnowsIsVoid() throws SQLException {
        String id = sessions.bill(sessions.completed("2025-03-01T10:00:00Z", 55), "90837")
                .extract()
                .path("id");
        sessions.execute(
                "update rymeda.claim set status = 'paid', payer_control_number = 'PCN1', amount_paid = 80 where id = '"
                        + id + "'");
        change(id, "void", Map.of("reason", "Billed twice"))
                .statusCode(200)
                .body("frequencyCode", equalTo("8"))
                .body("submissionCount", equalTo(2))
                .body("amountPaid", equalTo(80.00f));
    }
}
