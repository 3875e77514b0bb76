package dev.tercet.server.rymeda.care;

import static dev.tercet.server.rymeda.care.CareRecords.SESSIONS;
import static dev.tercet.server.rymeda.care.CareRecords.book;
import static dev.tercet.server.rymeda.care.CareRecords.caller;
import static dev.tercet.server.rymeda.care.CareRecords.change;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionsTest {

    private static final String BUSY = "The provider has another session at this time";
    private static final String NOT_AUTHORIZED = "No active authorization of the client covers this service";
    private static final int RIVALS = 8;

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
    void theCommandOfTheDocumentsWorksOnceAndThenTheProviderIsBusy() {
        String body = """
                {"clientId": "client_123", "serviceType": "behavioral_health", "providerId": "prov_456",
                 "startTime": "2025-01-15T09:00:00Z"}""";
        String id = caller().body(body)
                .post(SESSIONS)
                .then()
                .statusCode(201)
                .body("status", equalTo("scheduled"))
                .body("placeOfService", equalTo("11"))
                .body("authorizationId", equalTo("auth_100"))
                .extract()
                .path("id");
        caller().body(body).post(SESSIONS).then().statusCode(409).body("error.message", equalTo(BUSY));
        change(id, "cancel", Map.of()).statusCode(200);
    }

    @Test
    void sayWhereTheNewSessionIs() throws SQLException {
        records.authorization(client, "2025-12-31", 1);
        var created =
                book(client, provider, "2025-04-01T09:00:00Z").statusCode(201).extract();
        assertThat(created.header("Location")).isEqualTo(SESSIONS + "/" + created.path("id"));
        caller().get(created.header("Location")).then().statusCode(200).body("clientId", equalTo(client));
    }

    @Test
    void theLastUnitIsTakenOnceHoweverManyAskAtTheSameTime() throws Exception {
        String authorization = records.authorization(client, "2025-12-31", 1);
        List<Callable<Integer>> bookings = new ArrayList<>();
        for (int i = 0; i < RIVALS; i++) {
            String own = records.provider();
            bookings.add(
                    () -> book(client, own, "2025-04-01T09:00:00Z").extract().statusCode());
        }
        assertThat(atOnce(bookings)).containsExactlyInAnyOrder(201, 422, 422, 422, 422, 422, 422, 422);
        assertThat(records.usedUnits(authorization)).isEqualTo(1);
    }

    @Test
    void aProviderIsBookedOnceHoweverManyAskAtTheSameTime() throws Exception {
        List<String> authorizations = new ArrayList<>();
        List<Callable<Integer>> bookings = new ArrayList<>();
        for (int i = 0; i < RIVALS; i++) {
            String own = records.client();
            authorizations.add(records.authorization(own, "2025-12-31", 5));
            String start = "2025-04-01T09:%02d:00Z".formatted(i * 5);
            bookings.add(() -> book(own, provider, start).extract().statusCode());
        }
        assertThat(atOnce(bookings)).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409, 409, 409);
        int used = 0;
        for (String authorization : authorizations) {
            used += records.usedUnits(authorization);
        }
        assertThat(used).as("units of refused bookings are not lost").isEqualTo(1);
    }

    @Test
    void theDatabaseItselfRefusesAnOverlap() throws SQLException {
        String authorization = records.authorization(client, "2025-12-31", 5);
        book(client, provider, "2025-04-01T09:00:00Z").statusCode(201);
        String insert =
                "insert into rymeda.session (id, tenant_id, client_id, provider_id, authorization_id, service_type,"
                        + " start_time, busy_until, place_of_service, status, created_at, updated_at) values ('overlap', 'org_100',"
                        + " '%s', '%s', '%s', 'behavioral_health', '2025-04-01T09:59Z', '2025-04-01T10:30Z', '11', 'scheduled', now(), now())";
        assertThatThrownBy(() -> records.execute(insert.formatted(client, provider, authorization)))
                .hasMessageContaining("session_provider_is_free");
    }

    @Test
    void sessionsMayFollowEachOtherWithoutAPause() throws SQLException {
        records.authorization(client, "2025-12-31", 5);
        book(client, provider, "2025-04-01T09:00:00Z").statusCode(201);
        book(client, provider, "2025-04-01T10:00:00Z").statusCode(201);
        book(client, provider, "2025-04-01T08:00:01Z").statusCode(409);
    }

    @Test
    void theAuthorizationThatEndsFirstIsUsedFirst() throws SQLException {
        String later = records.authorization(client, "2025-12-31", 1);
        String sooner = records.authorization(client, "2025-06-30", 1);
        book(client, provider, "2025-04-01T09:00:00Z").body("authorizationId", equalTo(sooner));
        book(client, provider, "2025-04-01T10:00:00Z").body("authorizationId", equalTo(later));
        book(client, provider, "2025-04-01T11:00:00Z")
                .statusCode(422)
                .body("error.details", contains(Map.of("field", "serviceType", "message", NOT_AUTHORIZED)));
    }

    @Test
    void anAuthorizationCoversItsFirstAndLastDayAndNoOther() throws SQLException {
        records.authorization(client, "2025-06-30", 10);
        book(client, provider, "2025-02-28T23:00:00Z").statusCode(422);
        book(client, provider, "2025-03-01T00:00:00Z").statusCode(201);
        book(client, provider, "2025-06-30T23:59:00Z").statusCode(201);
        book(client, provider, "2025-07-01T12:00:00Z").statusCode(422);
    }

    @Test
    void theLicenceCountsOnTheDayOfTheSession() throws SQLException {
        records.authorization(client, "2026-12-31", 10);
        book(client, provider, "2025-12-31T09:00:00Z").statusCode(201);
        book(client, provider, "2026-01-01T09:00:00Z")
                .statusCode(422)
                .body("error.details[0].field", equalTo("providerId"))
                .body(
                        "error.details[0].message",
                        equalTo("The credentials of the provider are not current on this date"));
        records.execute(
                "update rymeda.provider_credential set status = 'pending' where provider_id = '" + provider + "'");
        book(client, provider, "2025-12-30T09:00:00Z").statusCode(422);
    }

    @Test
    void nothingIsBookedForDischargedClientsOrInactiveProviders() throws SQLException {
        records.authorization(client, "2025-12-31", 10);
        records.execute("update rymeda.client set status = 'discharged' where id = '" + client + "'");
        records.execute("update rymeda.provider set status = 'inactive' where id = '" + provider + "'");
        book(client, provider, "2025-04-01T09:00:00Z")
                .statusCode(422)
                .body("error.details.message", contains("The client is discharged", "The provider is not active"));
    }

    @Test
    void whatTheSchemaAndTheServiceFindIsToldTogether() {
        caller().body(Map.of("clientId", "client_unknown", "providerId", "prov_unknown", "startTime", "soon"))
                .post(SESSIONS)
                .then()
                .statusCode(422)
                .body("error.message", equalTo("Validation failed for 4 fields"));
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
        book(client, provider, "2025-04-02T00:00:00Z").statusCode(201);
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

    private static io.restassured.response.ValidatableResponse move(String session, Map<String, ?> change) {
        return caller().body(change).patch(SESSIONS + "/" + session).then();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : pool.invokeAll(calls)) {
                statuses.add(status.get());
            }
            return statuses;
        } finally {
            pool.shutdown();
        }
    }
}
