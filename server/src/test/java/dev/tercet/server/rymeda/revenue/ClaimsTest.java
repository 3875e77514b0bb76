package dev.tercet.server.rymeda.revenue;

import static dev.tercet.server.rymeda.revenue.ClaimCalls.CLAIMS;
import static dev.tercet.server.rymeda.revenue.ClaimCalls.caller;
import static dev.tercet.server.rymeda.revenue.ClaimCalls.change;
import static dev.tercet.server.rymeda.revenue.ClaimCalls.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a claim when it is submitted. */
@QuarkusTest
class ClaimsTest {

    private static final String OTHER_TENANT = "Bearer rym_test_other_organization";

    @Inject
    Flyway owner;

    private BillableSessions sessions;

    @BeforeEach
    void someoneToBill() throws SQLException {
        sessions = BillableSessions.of(owner);
    }

    @Test
    void theCommandOfTheDocumentsWorks() {
        String body = """
                {
                "clientId": "client_123",
                "sessionId": "session_789",
                "payerId": "payer_medicaid",
                "cptCodes": ["90837"],
                "amount": 245.00
                }""";
        ValidatableResponse answer = caller().body(body).post(CLAIMS).then().statusCode(201);
        String text = answer.extract().asString();
        String id = answer.extract().path("id");
        assertThat(answer.extract().header("Location")).isEqualTo(CLAIMS + "/" + id);
        assertThat(text).contains("\"amount\":245.00,", "\"amountPaid\":0.00,", "\"reasons\":[],\"eraIds\":[]");
        answer.body("status", equalTo("submitted"))
                .body("icdCodes", contains("F32.1"))
                .body("serviceDate", equalTo("2025-01-08"))
                .body("providerId", equalTo("prov_456"))
                .body("authorizationNumber", equalTo("TXMCD-2020-000100"));
        assertThat(get("/" + id).statusCode(200).extract().asString()).isEqualTo(text);
        get("?status=submitted&limit=25")
                .statusCode(200)
                .body("data", hasSize(25))
                .body("data[0].id", equalTo(id))
                .body("pagination.hasMore", equalTo(true));
    }

    @Test
    void theErrorOfTheDocumentsIsAnsweredToTheLetter() {
        String body = """
                {"clientId": "client_unknown", "sessionId": "session_789", "payerId": "payer_medicaid", "cptCodes": [], "amount": 245.00}
                """;
        assertThat(caller().header("X-Request-Id", "req_abc123xyz")
                        .body(body)
                        .post(CLAIMS)
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .isEqualTo(
                        "{\"error\":{\"status\":422,\"code\":\"VALIDATION_FAILED\",\"message\":\"Validation failed for 2 fields\","
                                + "\"details\":[{\"field\":\"clientId\",\"message\":\"Client not found\"},"
                                + "{\"field\":\"cptCodes\",\"message\":\"At least one CPT code is required\"}],"
                                + "\"requestId\":\"req_abc123xyz\"}}");
    }

    @Test
    void theSessionGivesWhatTheClaimLeavesOut() throws SQLException {
        sessions.bill(sessions.completed("2025-03-01T10:00:00Z", 55), "90837")
                .statusCode(201)
                .body("icdCodes", contains("F41.1", "F33.1"))
                .body("placeOfService", equalTo("10"))
                .body("serviceType", equalTo("psychiatry"))
                .body("providerId", equalTo(sessions.provider()))
                .body("authorizationNumber", equalTo(sessions.authorization()))
                .body("submissionCount", equalTo(1))
                .body("frequencyCode", equalTo("1"))
                .body("$", not(hasKey("duplicateOf")))
                .body("$", not(hasKey("payerControlNumber")));
    }

    @Test
    void aSecondClaimBeforeThePayerAnswersNamesTheFirst() throws SQLException {
        String session = sessions.completed("2025-03-01T10:00:00Z", 55);
        String first = sessions.bill(session, "90837").statusCode(201).extract().path("id");
        sessions.bill(session, "90837").statusCode(201).body("duplicateOf", equalTo(first));
        sessions.execute("update rymeda.claim set status = 'accepted' where id = '" + first + "'");
        sessions.bill(session, "90837")
                .statusCode(409)
                .body("error.message", equalTo(first + " for this session and these codes is accepted"));
    }

    @Test
    void whatIsWrongWithShapeAndSenseIsSaidTogether() throws SQLException {
        String session = sessions.completed("2025-03-01T10:00:00Z", 30);
        caller().body(Map.of(
                        "clientId",
                        sessions.client(),
                        "sessionId",
                        session,
                        "payerId",
                        "payer_retired",
                        "cptCodes",
                        List.of("90837", "ABCDE"),
                        "amount",
                        10.005,
                        "placeOfService",
                        "A1"))
                .post(CLAIMS)
                .then()
                .statusCode(422)
                .body(
                        "error.details.field",
                        contains("payerId", "cptCodes[0]", "cptCodes[1]", "amount", "placeOfService"))
                .body("error.details[1].message", equalTo("90837 takes 53 minutes or more, the session took 30"));
    }

    @Test
    void anotherTenantsClaimDoesNotExist() {
        get("/claim_900").statusCode(404).body("error.message", equalTo("Claim not found"));
        get("/claim_900/events").statusCode(404);
        change("claim_900", "void", Map.of("reason", "x")).statusCode(404);
        change("claim_900", "resubmit", Map.of()).statusCode(404);
        given().header("Authorization", OTHER_TENANT).get(CLAIMS).then().body("data.id", contains("claim_900"));
        given().header("Authorization", OTHER_TENANT)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "clientId",
                        "client_123",
                        "sessionId",
                        "session_789",
                        "payerId",
                        "payer_medicaid",
                        "cptCodes",
                        List.of("90837"),
                        "amount",
                        1))
                .post(CLAIMS)
                .then()
                .statusCode(422)
                .body("error.details.message", contains("Client not found", "Session not found", "Payer not found"));
    }
}
