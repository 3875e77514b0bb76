package dev.tercet.server.rymeda.revenue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.tercet.server.rymeda.calendar.TimeZoneOfTests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The day of a claim is the day of its session, where the organization is. */
@QuarkusTest
class ClaimDaysTest {

    private static final String CLAIMS = "/v1/revenue/claims";

    @Inject
    Flyway owner;

    private TimeZoneOfTests zone;
    private BillableSessions sessions;

    @BeforeEach
    void sessions() throws SQLException {
        zone = new TimeZoneOfTests(owner);
        sessions = BillableSessions.of(owner);
    }

    @AfterEach
    void whereItWas() throws SQLException {
        zone.reset();
    }

    @Test
    void aLateSessionIsBilledForItsOwnDay() throws SQLException {
        zone.set("America/Chicago");
        String claim = sessions.claim(sessions.completed("2025-01-31T23:00:00-06:00", 60));
        read(claim, "2025-01-31");
        assertThat(listed("2025-01-31")).containsExactly(claim);
        assertThat(listed("2025-02-01")).isEmpty();
    }

    @Test
    void inAucklandItIsTomorrowAlready() throws SQLException {
        zone.set("Pacific/Auckland");
        read(sessions.claim(sessions.completed("2025-01-31T10:59:59Z", 60)), "2025-01-31");
        read(sessions.claim(sessions.completed("2025-01-31T12:00:00Z", 60)), "2025-02-01");
    }

    @Test
    void whereNothingIsChosenItIsTheDayOfUtc() throws SQLException {
        zone.set(null);
        read(sessions.claim(sessions.completed("2025-01-31T23:00:00-06:00", 60)), "2025-02-01");
    }

    @Test
    void theClientMustBeInsuredOnThatDay() throws SQLException {
        String session = sessions.completed("2025-01-31T23:00:00-06:00", 60);
        sessions.execute("update rymeda.client_coverage set end_date = '2025-01-31' where client_id = '"
                + sessions.client() + "'");
        zone.set(null);
        caller().body(Map.of(
                        "clientId",
                        sessions.client(),
                        "sessionId",
                        session,
                        "payerId",
                        "payer_medicaid",
                        "cptCodes",
                        List.of("90837"),
                        "amount",
                        245))
                .post(CLAIMS)
                .then()
                .statusCode(422)
                .body("error.details[0].field", equalTo("payerId"));
        zone.set("America/Chicago");
        read(sessions.claim(session), "2025-01-31");
    }

    @Test
    void aCorrectedClaimHasTheDayByTheCorrectedTimeZone() throws SQLException {
        zone.set(null);
        String claim = sessions.claim(sessions.completed("2025-01-31T23:00:00-06:00", 60));
        read(claim, "2025-02-01");
        zone.set("America/Chicago");
        read(claim, "2025-02-01");
        caller().body(Map.of("amount", 250))
                .post(CLAIMS + "/" + claim + "/resubmit")
                .then()
                .statusCode(200)
                .body("serviceDate", equalTo("2025-01-31"));
    }

    private static void read(String claim, String serviceDate) {
        caller().get(CLAIMS + "/" + claim).then().statusCode(200).body("serviceDate", equalTo(serviceDate));
    }

    private List<String> listed(String day) {
        return caller().queryParam("clientId", sessions.client())
                .queryParam("from", day)
                .queryParam("to", day)
                .get(CLAIMS)
                .then()
                .statusCode(200)
                .extract()
                .path("data.id");
    }

    private static RequestSpecification caller() {
        return given().header("Authorization", "Bearer rym_test_unlimited").contentType(ContentType.JSON);
    }
}
