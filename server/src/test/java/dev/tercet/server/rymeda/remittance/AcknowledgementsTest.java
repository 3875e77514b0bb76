package dev.tercet.server.rymeda.remittance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.rymeda.revenue.BillableSessions;
import dev.tercet.server.rymeda.revenue.ClaimCalls;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What acknowledgements (X12 277CA) do to claims. Sent as plain text, which is as good as X12's own media type. */
@QuarkusTest
class AcknowledgementsTest {

    private static final String KEY = "Bearer rym_test_unlimited";

    @Inject
    Flyway owner;

    private String claim;

    @BeforeEach
    void aClaim() throws SQLException {
        BillableSessions sessions = BillableSessions.of(owner);
        claim = sessions.claim(sessions.completed("2025-03-01T10:00:00Z", 55));
    }

    @Test
    void anAcceptedClaimIsKnownByThePayersNumber() {
        post(file(claim, "A2:20:PR", "PCN-1")).statusCode(200).body("accepted", equalTo(1));
        ClaimCalls.claim(claim).body("status", equalTo("accepted")).body("payerControlNumber", equalTo("PCN-1"));
        ClaimCalls.events(claim)
                .body("data.type", contains("submitted", "accepted"))
                .body("data[1].note", equalTo("A2:20"));
    }

    @Test
    void aRejectedClaimSaysWhy() {
        post(file(claim, "A7:562:85", null)).statusCode(200).body("rejected", equalTo(1));
        ClaimCalls.claim(claim)
                .body("status", equalTo("rejected"))
                .body("reasons.code", contains("A7:562"))
                .body("$", not(hasKey("payerControlNumber")));
    }

    @Test
    void aReceiptDecidesNothingAndIsEnteredOnce() {
        post(file(claim, "A1:19:PR", null))
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("claims[0].outcome", equalTo("received"));
        post(file(claim, "A1:19:PR", null)).statusCode(200);
        ClaimCalls.claim(claim).body("status", equalTo("submitted")).body("reasons", empty());
        ClaimCalls.events(claim).body("data.type", contains("submitted", "received"));
    }

    @Test
    void theSameFileTwiceDoesNoHarmNorDoesALateOne() {
        post(file(claim, "A2:20:PR", "PCN-1")).statusCode(200);
        post(file(claim, "A2:20:PR", "PCN-1")).statusCode(200).body("accepted", equalTo(1));
        post(file(claim, "A3:21:PR", "PCN-2")).statusCode(200).body("rejected", equalTo(1));
        ClaimCalls.claim(claim).body("status", equalTo("accepted")).body("payerControlNumber", equalTo("PCN-1"));
        ClaimCalls.events(claim).body("data", hasSize(2));
    }

    @Test
    void aClaimThatIsNotFoundIsUnmatched() {
        post(file(Ids.prefixed("claim"), "A2:20:PR", null))
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("claims[0].outcome", equalTo("unmatched"))
                .body("claims[0]", not(hasKey("claimId")));
    }

    @Test
    void aTestFileIsRefused() {
        post(file(claim, "A2:20:PR", null).replace("*0*P*:", "*0*T*:"))
                .statusCode(422)
                .body("error.details.field", contains("ISA[0].ISA15"))
                .body("error.details.message", contains("Not P: no test files are exchanged here"));
        ClaimCalls.claim(claim).body("status", equalTo("submitted"));
    }

    private static String file(String number, String status, String payerNumber) {
        return AcknowledgementText.received().claim(number, status, payerNumber).text();
    }

    private static ValidatableResponse post(String file) {
        return given().header("Authorization", KEY)
                .contentType("text/plain")
                .body(file)
                .post("/v1/revenue/acknowledgements")
                .then();
    }
}
