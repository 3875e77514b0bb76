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

    private static final String KEY = "Bearer rym_test_your_api_key_here";

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
        claim().body("status", equalTo("accepted")).body("payerControlNumber", equalTo("PCN-1"));
        events().body("data.type", contains("submitted", "accepted")).body("data[1].note", equalTo("A2:20"));
    }

    @Test
    void aRejectedClaimSaysWhy() {
        post(file(claim, "A7:562:85", null)).statusCode(200).body("rejected", equalTo(1));
        claim().body("status", equalTo("rejected"))
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
        claim().body("status", equalTo("submitted")).body("reasons", empty());
        events().body("data.type", contains("submitted", "received"));
    }

    @Test
    void theSameFileTwiceDoesNoHarmNorDoesALateOne() {
        post(file(claim, "A2:20:PR", "PCN-1")).statusCode(200);
        post(file(claim, "A2:20:PR", "PCN-1")).statusCode(200).body("accepted", equalTo(1));
        post(file(claim, "A3:21:PR", "PCN-2")).statusCode(200).body("rejected", equalTo(1));
        claim().body("status", equalTo("accepted")).body("payerControlNumber", equalTo("PCN-1"));
        events().body("data", hasSize(2));
    }

    @Test
    void aClaimThatIsNotFoundIsUnmatched() {
        post(file(Ids.prefixed("claim"), "A2:20:PR", null))
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("claims[0].outcome", equalTo("unmatched"))
                .body("claims[0]", not(hasKey("claimId")));
    }

    private static String file(String number, String status, String payerNumber) {
        String reference = payerNumber == null ? "" : "REF*1K*" + payerNumber + "~";
        return "ISA*00*          *00*          *ZZ*TXMCD          *ZZ*RYMEDA         *250116*1200*^*00501*000000101*0*P*:~"
                + "GS*HN*TXMCD*RYMEDA*20250116*1200*101*X*005010X214~ST*277*0001*005010X214~"
                + "BHT*0085*08*ACK101*20250116*1200*TH~HL*1**20*1~NM1*PR*2*TEXAS MEDICAID*****PI*TXMCD~TRN*1*ACK101~"
                + "DTP*050*D8*20250116~DTP*009*D8*20250116~HL*2*1*21*1~NM1*41*2*RYMEDA*****46*RYMEDA01~TRN*2*BATCH101~"
                + "STC*A1:19*20250116*WQ*245~QTY*90*1~AMT*YU*245~HL*3*2*19*1~"
                + "NM1*85*2*CRESTVIEW HEALTH SERVICES*****XX*1993999998~TRN*2*0~STC*A1:19:PR*20250116*WQ*245~QTY*QA*1~"
                + "AMT*YU*245~HL*4*3*PT~NM1*QC*1*DOE*JANE****MI*MCD123456789~TRN*2*" + number + "~STC*" + status
                + "*20250116*WQ*245~" + reference + "DTP*472*D8*20250108~SE*" + (reference.isEmpty() ? 25 : 26)
                + "*0001~GE*1*101~IEA*1*000000101~";
    }

    private static ValidatableResponse post(String file) {
        return given().header("Authorization", KEY)
                .contentType("text/plain")
                .body(file)
                .post("/v1/revenue/acknowledgements")
                .then();
    }

    private ValidatableResponse claim() {
        return given().header("Authorization", KEY)
                .get("/v1/revenue/claims/" + claim)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse events() {
        return given().header("Authorization", KEY)
                .get("/v1/revenue/claims/" + claim + "/events?sort=createdAt")
                .then()
                .statusCode(200);
    }
}
