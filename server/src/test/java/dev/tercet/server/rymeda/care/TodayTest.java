package dev.tercet.server.rymeda.care;

import static dev.tercet.server.rymeda.care.CareRecords.caller;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.tercet.server.rymeda.calendar.TimeZoneOfTests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What depends on the day that it is, asked in the two places of the earth whose days never agree. */
@QuarkusTest
class TodayTest {

    private static final String FIRST = "Pacific/Kiritimati";
    private static final String LAST = "Etc/GMT+12";
    private static final String NOTES = "/v1/care/progress-notes/";

    @Inject
    Flyway owner;

    @Inject
    Clock clock;

    private CareRecords records;
    private TimeZoneOfTests zone;

    @BeforeEach
    void here() {
        records = new CareRecords(owner);
        zone = new TimeZoneOfTests(owner);
    }

    @AfterEach
    void whereItWas() throws SQLException {
        zone.reset();
    }

    @Test
    void anAuthorizationExpiresWithItsLastDay() throws SQLException {
        String client = records.client();
        String authorization = records.authorization(client, today(LAST).toString(), 5);
        zone.set(LAST);
        read(authorization).body("status", equalTo("active"));
        listed(client, "active").body("data.id", contains(authorization));
        listed(client, "expired").body("data", empty());
        zone.set(FIRST);
        read(authorization).body("status", equalTo("expired"));
        listed(client, "active").body("data", empty());
        listed(client, "expired").body("data.id", contains(authorization));
    }

    @Test
    void nobodyIsBornTomorrow() throws SQLException {
        Map<String, String> born = Map.of(
                "firstName",
                "New",
                "lastName",
                "Born",
                "dateOfBirth",
                today(FIRST).toString());
        zone.set(LAST);
        caller().body(born)
                .post("/v1/care/clients")
                .then()
                .statusCode(422)
                .body("error.details.field", contains("dateOfBirth"));
        zone.set(FIRST);
        caller().body(born).post("/v1/care/clients").then().statusCode(201);
    }

    @Test
    void whoSignsIsLicensedOnTheDayOfSigning() throws SQLException {
        String provider = records.provider();
        records.execute("update rymeda.provider_credential set expires_on = '" + today(LAST) + "' where provider_id = '"
                + provider + "'");
        String note = records.note("draft");
        zone.set(FIRST);
        sign(note, provider).statusCode(422).body("error.details.field", contains("providerId"));
        zone.set(LAST);
        sign(note, provider).statusCode(200).body("status", equalTo("signed"));
    }

    @Test
    void notesOfADayAreThoseWrittenOnIt() throws SQLException {
        String note = records.note("draft");
        records.execute(
                "update rymeda.progress_note set created_at = '2025-05-10T04:30:00Z' where id = '" + note + "'");
        zone.set("America/Chicago");
        notes("2025-05-09").body("data.id", contains(note));
        notes("2025-05-10").body("data", empty());
        zone.set(null);
        notes("2025-05-10").body("data.id", contains(note));
    }

    private LocalDate today(String where) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(where));
    }

    private static ValidatableResponse read(String authorization) {
        return caller().get("/v1/care/service-authorizations/" + authorization).then();
    }

    private static ValidatableResponse listed(String client, String status) {
        return caller().queryParam("clientId", client)
                .queryParam("status", status)
                .get("/v1/care/service-authorizations")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse sign(String note, String provider) {
        return caller().body(Map.of("providerId", provider))
                .post(NOTES + note + "/sign")
                .then();
    }

    private static ValidatableResponse notes(String day) {
        return caller().queryParam("from", day)
                .queryParam("to", day)
                .get(NOTES.substring(0, NOTES.length() - 1))
                .then()
                .statusCode(200);
    }
}
