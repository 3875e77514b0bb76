package dev.tercet.server.rymeda.care;

import static dev.tercet.server.rymeda.care.CareRecords.SESSIONS;
import static dev.tercet.server.rymeda.care.CareRecords.book;
import static dev.tercet.server.rymeda.care.CareRecords.caller;
import static dev.tercet.server.rymeda.care.CareRecords.change;
import static dev.tercet.server.rymeda.care.CareRecords.move;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of sessions that are booked, and how they are read. */
@QuarkusTest
class SessionsTest {

    private static final String BUSY = "The provider has another session at this time";
    private static final String NOT_AUTHORIZED = "No active authorization of the client covers this service";

    @Inject
    Flyway owner;

    private CareRecords records;
    private String client;
    private String provider;

    @BeforeEach
    void someoneToBook() throws SQLException {
        records = new CareRecords(owner);
        client = records.client();
        provider = records.provider();
    }

    @Test
    void aCancelledSessionFreesTheProviderAndReturnsTheUnit() throws SQLException {
        String authorization = records.authorization(client, "2025-12-31", 1);
        String id = book(client, provider, "2025-04-01T09:00:00Z").extract().path("id");
        assertThat(records.usedUnits(authorization)).isEqualTo(1);
        change(id, "cancel", Map.of("reason", "Client is ill"))
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("cancellationReason", equalTo("Client is ill"));
        assertThat(records.usedUnits(authorization)).isZero();
        change(id, "cancel", Map.of())
                .statusCode(409)
                .body("error.message", equalTo("The session is cancelled and cannot be cancelled"));
        assertThat(records.usedUnits(authorization)).isZero();
        book(client, provider, "2025-04-01T09:00:00Z").statusCode(201);
    }

    @Test
    void aNoShowIsRecordedOnlyAfterTheStart() throws SQLException {
        String authorization = records.authorization(client, "2099-12-31", 2);
        records.execute(
                "update rymeda.provider_credential set expires_on = null where provider_id = '" + provider + "'");
        String future = book(client, provider, "2099-04-01T09:00:00Z").extract().path("id");
        change(future, "no-show", Map.of()).statusCode(409);
        String past = book(client, provider, "2025-04-01T09:00:00Z").extract().path("id");
        change(past, "no-show", Map.of()).statusCode(200).body("status", equalTo("no_show"));
        assertThat(records.usedUnits(authorization)).isEqualTo(1);
    }

    @Test
    void aSessionGoesFromScheduledOverInProgressToCompleted() throws SQLException {
        records.authorization(client, "2025-12-31", 1);
        String id = book(client, provider, "2025-04-01T09:00:00Z").extract().path("id");
        change(id, "start", Map.of()).statusCode(200).body("status", equalTo("in_progress"));
        change(id, "start", Map.of())
                .statusCode(409)
                .body("error.message", equalTo("The session is in_progress and cannot be started"));
        change(id, "cancel", Map.of()).statusCode(409);
        change(id, "complete", Map.of("endTime", "2025-04-01T09:45:00Z"))
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("durationMinutes", equalTo(45))
                .body("endTime", equalTo("2025-04-01T09:45:00Z"));
        change(id, "complete", Map.of()).statusCode(409);
        caller().get("/v1/care/clients/" + client)
                .then()
                .body("serviceHistory.sessionId", contains(id))
                .body("serviceHistory[0].durationMinutes", equalTo(45));
    }

    @Test
    void aSessionThatEndedEarlyFreesTheRestOfItsTime() throws SQLException {
        records.authorization(client, "2025-12-31", 2);
        String id = book(client, provider, "2025-04-01T09:00:00Z").extract().path("id");
        change(id, "complete", Map.of("durationMinutes", 30)).statusCode(200);
        book(client, provider, "2025-04-01T09:30:00Z").statusCode(201);
    }

    @Test
    void aSessionThatRanOverIsCompletedAllTheSame() throws SQLException {
        records.authorization(client, "2025-12-31", 2);
        String id = book(client, provider, "2025-04-01T09:00:00Z").extract().path("id");
        book(client, provider, "2025-04-01T10:00:00Z").statusCode(201);
        change(id, "complete", Map.of("durationMinutes", 75)).statusCode(200).body("durationMinutes", equalTo(75));
    }

    @Test
    void movingASessionAsksTheQuestionsOfANewOne() throws SQLException {
        String spring = records.authorization(client, "2025-06-30", 5);
        String id = book(client, provider, "2025-04-01T09:00:00Z").extract().path("id");
        book(client, provider, "2025-04-02T09:00:00Z").statusCode(201);
        move(id, Map.of("startTime", "2025-04-02T09:30:00Z")).statusCode(409).body("error.message", equalTo(BUSY));
        move(id, Map.of("startTime", "2025-08-01T09:00:00Z"))
                .statusCode(422)
                .body("error.details[0].message", equalTo(NOT_AUTHORIZED));
        move(id, Map.of("startTime", "2026-04-01T09:00:00Z"))
                .statusCode(422)
                .body("error.details[0].field", equalTo("providerId"));
        String autumn = records.authorization(client, "2025-11-30", 5);
        move(id, Map.of("startTime", "2025-08-01T09:00:00Z")).statusCode(200).body("authorizationId", equalTo(autumn));
        assertThat(records.usedUnits(spring)).isEqualTo(1);
        assertThat(records.usedUnits(autumn)).isEqualTo(1);
    }

    @Test
    void nullClearsTheEndOfASession() throws SQLException {
        records.authorization(client, "2025-12-31", 5);
        String id = book(client, provider, "2025-04-01T09:00:00Z").extract().path("id");
        move(id, Map.of("endTime", "2025-04-01T12:00:00Z")).statusCode(200);
        book(client, provider, "2025-04-01T11:00:00Z").statusCode(409);
        caller().body("{\"endTime\": null}")
                .patch(SESSIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("endTime", nullValue());
        book(client, provider, "2025-04-01T11:00:00Z").statusCode(201);
    }

    @Test
    void filtersAndOrderHoldOverAllPages() throws SQLException {
        records.authorization(client, "2025-12-31", 10);
        for (int hour = 9; hour < 14; hour++) {
            book(client, provider, "2025-04-01T%02d:00:00Z".formatted(hour)).statusCode(201);
        }
        book(client, provider, "2025-04-02T00:00:00-05:00").statusCode(201);
        List<String> starts = new ArrayList<>();
        String cursor = null;
        do {
            var request = caller().queryParam("providerId", provider)
                    .queryParam("from", "2025-04-01")
                    .queryParam("to", "2025-04-01")
                    .queryParam("sort", "startTime")
                    .queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(SESSIONS)
                    .then()
                    .statusCode(200)
                    .body("pagination.total", equalTo(5))
                    .extract();
            starts.addAll(page.path("data.startTime"));
            cursor = page.path("pagination.cursor");
        } while (cursor != null);
        assertThat(starts)
                .containsExactly(
                        "2025-04-01T09:00:00Z",
                        "2025-04-01T10:00:00Z",
                        "2025-04-01T11:00:00Z",
                        "2025-04-01T12:00:00Z",
                        "2025-04-01T13:00:00Z");
    }

    @Test
    void anotherTenantNeitherSeesNorMovesASession() {
        var stranger = given().header("Authorization", CareRecords.OTHER_TENANT).contentType("application/json");
        stranger.get(SESSIONS + "/session_789").then().statusCode(404);
        stranger.body("{}").post(SESSIONS + "/session_789/cancel").then().statusCode(404);
        stranger.get("/v1/care/clients/client_123").then().statusCode(404);
        stranger.get(SESSIONS + "?clientId=client_123").then().statusCode(200).body("pagination.total", equalTo(0));
        stranger.body(Map.of(
                        "clientId", "client_123",
                        "serviceType", "behavioral_health",
                        "providerId", "prov_456",
                        "startTime", "2025-01-20T09:00:00Z"))
                .post(SESSIONS)
                .then()
                .statusCode(422)
                .body("error.details.message", contains("Client not found", "Provider not found"));
    }

    @Test
    void aSessionMovesOnlyWhileItsClientIsInCareAndItsProviderLicensed() throws SQLException {
        records.authorization(client, "2025-12-31", 5);
        String id = book(client, provider, "2025-04-01T09:00:00Z").extract().path("id");
        records.execute(
                "update rymeda.provider_credential set status = 'revoked' where provider_id = '" + provider + "'");
        records.execute("update rymeda.client set status = 'discharged' where id = '" + client + "'");
        move(id, Map.of("startTime", "2025-04-01T10:00:00Z"))
                .statusCode(422)
                .body("error.details.field", contains("clientId", "providerId"));
        move(id, Map.of("placeOfService", "10")).statusCode(200).body("placeOfService", equalTo("10"));
    }
}
