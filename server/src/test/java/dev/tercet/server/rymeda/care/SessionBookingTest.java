package dev.tercet.server.rymeda.care;

import static dev.tercet.server.rymeda.care.CareRecords.SESSIONS;
import static dev.tercet.server.rymeda.care.CareRecords.book;
import static dev.tercet.server.rymeda.care.CareRecords.caller;
import static dev.tercet.server.rymeda.care.CareRecords.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.tercet.server.testing.Rivals;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may be booked with whom, for what and when. */
@QuarkusTest
class SessionBookingTest {

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
        assertThat(Rivals.atOnce(bookings)).containsExactlyInAnyOrder(201, 422, 422, 422, 422, 422, 422, 422);
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
        assertThat(Rivals.atOnce(bookings)).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409, 409, 409);
        int used = 0;
        for (String authorization : authorizations) {
            used += records.usedUnits(authorization);
        }
        assertThat(used).as("units of refused bookings are not lost").isEqualTo(1);
        assertThat(records.events("session.created", provider)).isEqualTo(1);
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
        book(client, provider, "2025-02-28T23:00:00-06:00").statusCode(422);
        book(client, provider, "2025-03-01T00:00:00-06:00").statusCode(201);
        book(client, provider, "2025-06-30T23:59:00-05:00").statusCode(201);
        book(client, provider, "2025-07-01T00:00:00-05:00").statusCode(422);
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
    void theLicenceCountsForTheServicesOfItsHoldersSpecialty() throws SQLException {
        for (String service : List.of("psychiatry", "primary_care", "substance_use", "case_management")) {
            records.authorization(client, service, "2025-12-31", 10);
        }
        String notCovered = "The credentials of the provider do not cover this service";
        book(client, provider, "psychiatry", "2025-04-01T09:00:00Z")
                .statusCode(422)
                .body("error.details", contains(Map.of("field", "providerId", "message", notCovered)));
        book(client, provider, "primary_care", "2025-04-01T09:00:00Z").statusCode(422);
        book(client, provider, "substance_use", "2025-04-01T09:00:00Z").statusCode(201);
        book(client, provider, "case_management", "2025-04-01T10:00:00Z").statusCode(201);
        book(client, records.provider("psychiatry"), "psychiatry", "2025-04-01T09:00:00Z")
                .statusCode(201);
        book(client, records.provider("nursing"), "primary_care", "2025-04-01T09:00:00Z")
                .statusCode(201);
    }

    @Test
    void whoIsDischargedMeanwhileIsNotBooked() throws Exception {
        records.authorization(client, "2025-12-31", 10);
        List<Integer> answers = new Rivals(owner)
                .atTheRow(
                        "rymeda.client",
                        client,
                        List.of(
                                () -> caller().body(Map.of("status", "discharged"))
                                        .patch("/v1/care/clients/" + client)
                                        .statusCode(),
                                () -> book(client, provider, "2025-04-01T09:00:00Z")
                                        .extract()
                                        .statusCode()));
        assertThat(answers.get(0)).isEqualTo(200);
        assertThat(answers.get(1)).as("booked before, or refused").isIn(201, 422);
        assertThat(records.number("select count(*) from rymeda.session where client_id = '" + client + "'"))
                .isEqualTo(answers.get(1) == 201 ? 1 : 0);
        book(client, provider, "2025-04-01T14:00:00Z")
                .statusCode(422)
                .body("error.details[0].message", equalTo("The client is discharged"));
    }
}
