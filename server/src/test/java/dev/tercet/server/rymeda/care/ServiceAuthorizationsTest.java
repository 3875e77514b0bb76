package dev.tercet.server.rymeda.care;

import static dev.tercet.server.rymeda.care.CareRecords.book;
import static dev.tercet.server.rymeda.care.CareRecords.caller;
import static dev.tercet.server.rymeda.care.CareRecords.change;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.testing.Rivals;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServiceAuthorizationsTest {

    private static final String AUTHORIZATIONS = "/v1/care/service-authorizations";

    @Inject
    Flyway owner;

    private CareRecords records;
    private String client;

    @BeforeEach
    void someoneInCare() throws SQLException {
        records = new CareRecords(owner);
        client = records.client();
    }

    @Test
    void whatIsRecordedCountsAtOnceAndIsUsedUp() throws SQLException {
        String provider = records.provider();
        var created = record(Map.of("startDate", "2025-04-01", "endDate", "2099-12-31", "approvedUnits", 2))
                .statusCode(201)
                .body("usedUnits", equalTo(0))
                .body("status", equalTo("active"))
                .extract();
        String where = created.header("Location");
        assertThat(where).isEqualTo(AUTHORIZATIONS + "/" + created.path("id"));
        book(client, provider, "2025-04-01T09:00:00Z")
                .statusCode(201)
                .body("authorizationId", equalTo(created.path("id")));
        String second = book(client, provider, "2025-04-01T10:00:00Z")
                .statusCode(201)
                .extract()
                .path("id");
        caller().get(where).then().body("usedUnits", equalTo(2)).body("status", equalTo("exhausted"));
        book(client, provider, "2025-04-01T11:00:00Z").statusCode(422);
        change(second, "cancel", Map.of()).statusCode(200);
        caller().get(where).then().body("usedUnits", equalTo(1)).body("status", equalTo("active"));
    }

    @Test
    void everythingThatIsWrongIsToldTogether() {
        record(Map.of(
                        "clientId", "client_unknown",
                        "payerId", "payer_oregon",
                        "startDate", "2025-06-01",
                        "endDate", "2025-05-31",
                        "approvedUnits", 0))
                .statusCode(422)
                .body("error.details.field", contains("clientId", "payerId", "endDate", "approvedUnits"))
                .body("error.details[2].message", equalTo("End date must not be before the start date"));
    }

    @Test
    void aNumberOfAPayerIsRecordedOnce() throws Exception {
        String number = Ids.prefixed("N");
        Callable<Integer> caller =
                () -> record(Map.of("authorizationNumber", number)).extract().statusCode();
        assertThat(Rivals.atOnce(List.of(caller, caller, caller, caller)))
                .containsExactlyInAnyOrder(201, 409, 409, 409);
        record(Map.of("authorizationNumber", number))
                .statusCode(409)
                .body(
                        "error.details",
                        contains(Map.of("field", "authorizationNumber", "message", "On record already")));
        record(Map.of("authorizationNumber", number, "payerId", "payer_commercial"))
                .statusCode(201);
    }

    @Test
    void aListIsFilteredByWhatTheyAreToday() throws SQLException {
        String upcoming = made(Map.of("startDate", "2099-01-01", "endDate", "2099-12-31"));
        String active = made(Map.of("startDate", "2025-01-01", "endDate", "2099-12-31"));
        String exhausted = made(Map.of("startDate", "2025-01-01", "endDate", "2099-12-31"));
        String expired = made(Map.of("startDate", "2025-01-01", "endDate", "2025-01-31"));
        records.execute("update rymeda.service_authorization set used_units = approved_units where id in ('" + exhausted
                + "', '" + expired + "')");
        listed("upcoming").body("data.id", contains(upcoming)).body("data.status", contains("upcoming"));
        listed("active").body("data.id", contains(active)).body("data.status", contains("active"));
        listed("exhausted").body("data.id", contains(exhausted)).body("data.status", contains("exhausted"));
        listed("expired").body("data.id", contains(expired)).body("data.status", contains("expired"));
        caller().queryParam("clientId", client)
                .queryParam("serviceType", "case_management")
                .queryParam("sort", "createdAt")
                .get(AUTHORIZATIONS)
                .then()
                .body("data.id", contains(upcoming, active, exhausted, expired));
        caller().queryParam("clientId", client)
                .queryParam("serviceType", "psychiatry")
                .get(AUTHORIZATIONS)
                .then()
                .body("pagination.total", equalTo(0));
    }

    @Test
    void anotherTenantSeesNone() {
        var stranger = given().header("Authorization", CareRecords.OTHER_TENANT);
        stranger.get(AUTHORIZATIONS + "/auth_100").then().statusCode(404);
        stranger.get(AUTHORIZATIONS + "?clientId=client_123").then().body("pagination.total", equalTo(0));
    }

    private ValidatableResponse listed(String status) {
        return caller().queryParam("clientId", client)
                .queryParam("status", status)
                .get(AUTHORIZATIONS)
                .then()
                .statusCode(200)
                .body("pagination.total", equalTo(1));
    }

    private String made(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("serviceType", "case_management"));
        body.putAll(more);
        return record(body).statusCode(201).extract().path("id");
    }

    private ValidatableResponse record(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "clientId", client,
                "payerId", "payer_medicaid",
                "serviceType", "behavioral_health",
                "authorizationNumber", Ids.prefixed("N"),
                "startDate", "2025-01-01",
                "endDate", "2025-12-31",
                "approvedUnits", 12));
        body.putAll(more);
        return caller().body(body).post(AUTHORIZATIONS).then();
    }
}
