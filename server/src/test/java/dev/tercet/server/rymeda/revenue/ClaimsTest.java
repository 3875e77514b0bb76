package dev.tercet.server.rymeda.revenue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimsTest {

    private static final String CLAIMS = "/v1/revenue/claims";
    private static final String KEY = "Bearer rym_test_your_api_key_here";
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
        bill(sessions.completed("2025-03-01T10:00:00Z", 55), "90837")
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
        String first = bill(session, "90837").statusCode(201).extract().path("id");
        bill(session, "90837").statusCode(201).body("duplicateOf", equalTo(first));
        sessions.execute("update rymeda.claim set status = 'accepted' where id = '" + first + "'");
        bill(session, "90837")
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
    void theListFiltersByEverythingAtOnce() throws SQLException {
        String march = bill(sessions.completed("2025-03-01T10:00:00Z", 55), "90837")
                .extract()
                .path("id");
        String april = bill(sessions.completed("2025-04-01T10:00:00Z", 45), "90834")
                .extract()
                .path("id");
        String mine = "?clientId=" + sessions.client();
        get(mine).body("data.id", contains(april, march)).body("pagination.total", equalTo(2));
        get(mine + "&from=2025-03-02").body("data.id", contains(april));
        get(mine + "&to=2025-03-01").body("data.id", contains(march));
        get(mine + "&from=2025-03-01&to=2025-04-01&sort=serviceDate").body("data.id", contains(march, april));
        get(mine + "&serviceType=psychiatry&payerId=payer_medicaid&status=submitted")
                .body("data", hasSize(2));
        get(mine + "&serviceType=behavioral_health").body("data", empty());
        get(mine + "&payerId=payer_commercial").body("data", empty());
        get(mine + "&status=paid").body("data", empty()).body("pagination.total", equalTo(0));
        get(mine + "&from=2025-04-02&to=2025-04-01").statusCode(400).body("error.details.field", contains("to"));
    }

    @Test
    void everyOrderVisitsEveryClaimOnce() throws SQLException {
        int[] amounts = {900, 11000, 900, 20000};
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            String session = sessions.completed("2025-0" + (5 - i % 2) + "-1" + i + "T10:00:00Z", 55);
            ids.add(bill(session, "90837", amounts[i] / 100.0)
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertThat(walk("createdAt")).isEqualTo(ids);
        assertThat(walk("-createdAt")).isEqualTo(picked(ids, 3, 2, 1, 0));
        assertThat(walk("serviceDate")).isEqualTo(picked(ids, 1, 3, 0, 2));
        assertThat(walk("-serviceDate")).isEqualTo(picked(ids, 2, 0, 3, 1));
        assertThat(walk("amount")).isEqualTo(picked(ids, 0, 2, 1, 3));
        assertThat(walk("-amount")).isEqualTo(picked(ids, 3, 1, 2, 0));
    }

    @Test
    void aCursorBelongsToItsListAndItsFilters() {
        String cursor = get("?status=submitted&limit=1").extract().path("pagination.cursor");
        get("?status=submitted&limit=2&cursor=" + cursor).statusCode(200).body("data", hasSize(2));
        get("?status=paid&cursor=" + cursor).statusCode(400).body("error.details.field", contains("cursor"));
        get("?status=submitted&sort=amount&cursor=" + cursor).statusCode(400);
        given().header("Authorization", OTHER_TENANT)
                .get(CLAIMS + "?status=submitted&cursor=" + cursor)
                .then()
                .statusCode(400);
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

    @Test
    void aCorrectedClaimGoesOutUnderTheSameId() throws SQLException {
        String id = bill(sessions.completed("2025-03-01T10:00:00Z", 55), "90837")
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
        String id = bill(sessions.completed("2025-03-01T10:00:00Z", 55), "90837")
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
        String id = bill(sessions.completed("2025-03-01T10:00:00Z", 55), "90837")
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

    @Test
    void theHistoryOfTheDocumentsClaim() {
        get("/claim_050/events?sort=createdAt")
                .statusCode(200)
                .body("data.id", contains("clev_100", "clev_101", "clev_102"))
                .body("data[1].note", equalTo("A2:20"))
                .body("data[2].eraId", equalTo("era_100"))
                .body("pagination.total", equalTo(3));
    }

    private List<String> walk(String sort) {
        List<String> ids = new ArrayList<>();
        String list = "?limit=1&clientId=" + sessions.client() + "&sort=" + sort;
        String cursor = null;
        do {
            ValidatableResponse page =
                    get(cursor == null ? list : list + "&cursor=" + cursor).statusCode(200);
            ids.addAll(page.extract().path("data.id"));
            cursor = page.extract().path("pagination.cursor");
        } while (cursor != null);
        return ids;
    }

    private static List<String> picked(List<String> ids, Integer... positions) {
        return Arrays.stream(positions).map(ids::get).toList();
    }

    private ValidatableResponse bill(String session, String code) {
        return bill(session, code, 100.00);
    }

    private ValidatableResponse bill(String session, String code, double amount) {
        return caller().body(Map.of(
                        "clientId",
                        sessions.client(),
                        "sessionId",
                        session,
                        "payerId",
                        "payer_medicaid",
                        "cptCodes",
                        List.of(code),
                        "amount",
                        amount))
                .post(CLAIMS)
                .then();
    }

    private static ValidatableResponse change(String id, String change, Map<String, ?> body) {
        return caller().body(body).post(CLAIMS + "/" + id + "/" + change).then();
    }

    private static ValidatableResponse get(String path) {
        return given().header("Authorization", KEY).get(CLAIMS + path).then();
    }

    private static RequestSpecification caller() {
        return given().header("Authorization", KEY).contentType(ContentType.JSON);
    }
}
