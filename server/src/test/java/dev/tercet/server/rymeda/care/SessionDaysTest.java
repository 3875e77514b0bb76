package dev.tercet.server.rymeda.care;

import static dev.tercet.server.rymeda.care.CareRecords.book;
import static dev.tercet.server.rymeda.care.CareRecords.caller;
import static dev.tercet.server.rymeda.care.CareRecords.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.tercet.server.rymeda.calendar.TimeZoneOfTests;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions around midnight, in organizations that are not where UTC is. */
@QuarkusTest
class SessionDaysTest {

    private static final String CHICAGO = "America/Chicago";
    private static final String AUCKLAND = "Pacific/Auckland";

    @Inject
    Flyway owner;

    private CareRecords records;
    private TimeZoneOfTests zone;
    private String client;
    private String provider;

    @BeforeEach
    void someoneInCare() throws SQLException {
        records = new CareRecords(owner);
        zone = new TimeZoneOfTests(owner);
        client = records.client();
        provider = records.provider();
    }

    @AfterEach
    void whereItWas() throws SQLException {
        zone.reset();
    }

    @Test
    void anAuthorizationIsGoodUntilMidnightInChicago() throws SQLException {
        zone.set(CHICAGO);
        records.authorization(client, "2025-03-31", 10);
        book(client, provider, "2025-03-01T00:00:00-06:00").statusCode(201);
        book(client, provider, "2025-02-28T23:59:59-06:00")
                .statusCode(422)
                .body("error.details.field", contains("serviceType"));
        book(client, provider, "2025-04-01T04:59:59Z").statusCode(201);
        book(client, provider, "2025-04-01T05:00:00Z")
                .statusCode(422)
                .body("error.details.field", contains("serviceType"));
    }

    @Test
    void anAuthorizationIsGoodUntilMidnightInAuckland() throws SQLException {
        zone.set(AUCKLAND);
        records.authorization(client, "2025-03-31", 10);
        book(client, provider, "2025-02-28T11:00:00Z").statusCode(201);
        book(client, provider, "2025-02-28T10:59:59Z").statusCode(422);
        book(client, provider, "2025-03-31T10:59:59Z").statusCode(201);
        book(client, provider, "2025-03-31T11:00:00Z").statusCode(422);
    }

    @Test
    void whereNothingIsChosenDaysAreThoseOfUtc() throws SQLException {
        zone.set(null);
        records.authorization(client, "2025-03-31", 10);
        book(client, provider, "2025-03-31T23:59:59Z").statusCode(201);
        book(client, provider, "2025-04-01T00:00:00Z").statusCode(422);
    }

    @Test
    void aLicenceIsGoodUntilMidnightToo() throws SQLException {
        records.authorization(client, "2026-12-31", 10);
        zone.set(CHICAGO);
        book(client, provider, "2026-01-01T04:00:00Z").statusCode(201);
        book(client, provider, "2026-01-01T06:00:00Z")
                .statusCode(422)
                .body("error.details.field", contains("providerId"));
        zone.set(AUCKLAND);
        book(client, provider, "2025-12-31T11:00:00Z").statusCode(422);
        zone.set(null);
        book(client, provider, "2025-12-31T22:00:00Z").statusCode(201);
    }

    @Test
    void aSessionThatIsMovedPastMidnightNeedsAnAuthorizationOfThatDay() throws SQLException {
        zone.set(CHICAGO);
        String march = records.authorization(client, "2025-03-31", 10);
        String session = book(client, provider, "2025-03-31T20:00:00-05:00")
                .statusCode(201)
                .extract()
                .path("id");
        move(session, Map.of("startTime", "2025-03-31T23:00:00-05:00"))
                .statusCode(200)
                .body("startTime", equalTo("2025-04-01T04:00:00Z"));
        assertThat(records.usedUnits(march)).isEqualTo(1);
        move(session, Map.of("startTime", "2025-04-01T00:00:00-05:00"))
                .statusCode(422)
                .body("error.details.field", contains("startTime"));
    }

    @Test
    void whatDoesNotMoveKeepsItsAuthorizationWhereverDaysBegin() throws SQLException {
        zone.set(null);
        String march = records.authorization(client, "2025-03-31", 10);
        String session = booked("2025-03-01T03:00:00Z");
        zone.set(CHICAGO);
        move(session, Map.of("placeOfService", "10"))
                .statusCode(200)
                .body("placeOfService", equalTo("10"))
                .body("authorizationId", equalTo(march));
    }

    @Test
    void aListOfOneDayHasThatDaysHours() throws SQLException {
        zone.set(CHICAGO);
        records.authorization(client, "2025-12-31", 10);
        String late = booked("2025-03-08T22:30:00-06:00");
        String first = booked("2025-03-09T00:00:00-06:00");
        String last = booked("2025-03-09T23:30:00-05:00");
        String next = booked("2025-03-10T01:00:00-05:00");
        assertThat(listed("2025-03-08", "2025-03-08")).containsExactly(late);
        assertThat(listed("2025-03-09", "2025-03-09")).containsExactly(first, last);
        assertThat(listed("2025-03-09", "2025-03-10")).containsExactly(first, last, next);
        zone.set(null);
        assertThat(listed("2025-03-09", "2025-03-09")).containsExactly(late, first);
        assertThat(listed("2025-03-10", "2025-03-10")).containsExactly(last, next);
    }

    @Test
    void theDayOnWhichClocksGoBackHasAnHourMore() throws SQLException {
        zone.set(CHICAGO);
        records.authorization(client, "2025-12-31", 10);
        String first = booked("2025-11-02T05:00:00Z");
        String last = booked("2025-11-03T05:00:00Z");
        String next = booked("2025-11-03T06:00:00Z");
        assertThat(listed("2025-11-02", "2025-11-02")).containsExactly(first, last);
        assertThat(listed("2025-11-03", "2025-11-03")).containsExactly(next);
    }

    private String booked(String start) {
        return book(client, provider, start).statusCode(201).extract().path("id");
    }

    private List<String> listed(String from, String to) {
        return caller().queryParam("clientId", client)
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("sort", "startTime")
                .get(CareRecords.SESSIONS)
                .then()
                .statusCode(200)
                .extract()
                .path("data.id");
    }
}
