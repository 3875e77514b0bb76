package dev.tercet.server.rymeda.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.tercet.server.kernel.time.ServiceClock;
import dev.tercet.server.testing.Rivals;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlatformSettingsTest {

    private static final String SETTINGS = "/v1/platform/settings";
    private static final String SANDBOX = "rym_test_your_api_key_here";
    private static final String OTHER = "rym_test_other_organization";

    @Inject
    Flyway owner;

    @Inject
    ServiceClock clock;

    @AfterEach
    void asBefore() throws SQLException {
        clock.reset();
        execute("delete from rymeda.platform_settings where organization_id = 'org_200'");
        execute("update rymeda.platform_settings set time_zone = 'America/Chicago', token_ttl_seconds = null,"
                + " artifact_notice_days = null, webhook_failure_limit = null,"
                + " notification_email = 'admin@bluebonnet.example' where organization_id = 'org_100'");
    }

    @Test
    void whatAnOrganizationHasNotChosenTheInstallationSays() {
        read(SANDBOX)
                .body("organizationId", equalTo("org_100"))
                .body("timeZone", equalTo("America/Chicago"))
                .body("notificationEmail", equalTo("admin@bluebonnet.example"))
                .body("tokenTtlSeconds", equalTo(3600))
                .body("artifactNoticeDays", equalTo(30))
                .body("webhookFailureLimit", equalTo(3));
        read(OTHER)
                .body("organizationId", equalTo("org_200"))
                .body("timeZone", equalTo("UTC"))
                .body("notificationEmail", nullValue());
    }

    @Test
    void limitsAreThoseOfTheOrganizationsPlanWhicheverKeyAsks() throws SQLException {
        read(SANDBOX)
                .body("rateLimitTier", equalTo("enterprise"))
                .body("requestsPerMinute", equalTo(10_000))
                .body("requestsPerSecond", equalTo(500));
        read(OTHER)
                .body("rateLimitTier", equalTo("free"))
                .body("requestsPerMinute", equalTo(100))
                .body("requestsPerSecond", equalTo(20));
        execute("update kernel.tenant set plan = 'custom' where id = 'org_200'");
        try {
            read(OTHER)
                    .body("rateLimitTier", equalTo("custom"))
                    .body("requestsPerMinute", nullValue())
                    .body("requestsPerSecond", nullValue());
        } finally {
            execute("update kernel.tenant set plan = 'free' where id = 'org_200'");
        }
    }

    @Test
    void aChangeKeepsTheRestAndNullRemoves() throws SQLException {
        int before = number("select count(*) from kernel.audit_entry where tenant_id = 'org_100'"
                + " and operation_id = 'updatePlatformSettings' and outcome = 'changed'");
        change(SANDBOX, Map.of("timeZone", "Europe/Berlin", "artifactNoticeDays", 60))
                .statusCode(200)
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("artifactNoticeDays", equalTo(60))
                .body("notificationEmail", equalTo("admin@bluebonnet.example"));
        Map<String, Object> removal = new HashMap<>();
        removal.put("notificationEmail", null);
        change(SANDBOX, removal).statusCode(200);
        read(SANDBOX)
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("artifactNoticeDays", equalTo(60))
                .body("notificationEmail", nullValue());
        read(OTHER).body("timeZone", equalTo("UTC")).body("artifactNoticeDays", equalTo(30));
        assertThat(number("select count(*) from kernel.audit_entry where tenant_id = 'org_100'"
                        + " and operation_id = 'updatePlatformSettings' and outcome = 'changed'"))
                .isEqualTo(before + 2);
    }

    @Test
    void whatIsWrongIsToldTogether() {
        change(SANDBOX, Map.of("tokenTtlSeconds", 60, "timeZone", "Texas/Austin"))
                .statusCode(422)
                .body("error.details.field", contains("timeZone", "tokenTtlSeconds"))
                .body("error.details.message", contains("Time zone not found", "Must be between 300 and 86400"));
        change(SANDBOX, Map.of()).statusCode(422);
        change("rym_test_read_only", Map.of("artifactNoticeDays", 60)).statusCode(403);
    }

    @Test
    void tokensLiveAsLongAsTheOrganizationSays() {
        String before = token(3600);
        change(SANDBOX, Map.of("tokenTtlSeconds", 300)).statusCode(200);
        String brief = token(300);
        change(SANDBOX, Map.of("tokenTtlSeconds", 86_400)).statusCode(200);
        String day = token(86_400);
        clock.advance(Duration.ofSeconds(200));
        assertThat(status(brief)).isEqualTo(200);
        clock.advance(Duration.ofSeconds(100));
        assertThat(status(brief)).isEqualTo(401);
        assertThat(status(before)).as("issued under the old setting").isEqualTo(200);
        clock.advance(Duration.ofHours(23));
        assertThat(status(before)).isEqualTo(401);
        assertThat(status(day)).isEqualTo(200);
        clock.advance(Duration.ofHours(1));
        assertThat(status(day)).isEqualTo(401);
    }

    @Test
    void twoFirstChangesAtTheSameTimeAreBothKept() throws Exception {
        List<Callable<Integer>> callers = List.of(
                () -> change(OTHER, Map.of("timeZone", "Asia/Kolkata"))
                        .extract()
                        .statusCode(),
                () -> change(OTHER, Map.of("artifactNoticeDays", 7)).extract().statusCode(),
                () -> change(OTHER, Map.of("webhookFailureLimit", 0)).extract().statusCode());
        assertThat(Rivals.atOnce(callers)).containsExactly(200, 200, 200);
        read(OTHER)
                .body("timeZone", equalTo("Asia/Kolkata"))
                .body("artifactNoticeDays", equalTo(7))
                .body("webhookFailureLimit", equalTo(0));
    }

    private static ValidatableResponse read(String key) {
        return given().header("Authorization", "Bearer " + key)
                .get(SETTINGS)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(String key, Map<String, ?> change) {
        return given().header("Authorization", "Bearer " + key)
                .contentType(ContentType.JSON)
                .body(change)
                .patch(SETTINGS)
                .then();
    }

    private static String token(int life) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "YOUR_CLIENT_ID")
                .formParam("client_secret", "YOUR_CLIENT_SECRET")
                .post("/oauth2/token")
                .then()
                .statusCode(200)
                .body("expires_in", equalTo(life))
                .extract()
                .path("access_token");
    }

    private static int status(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/care/sessions")
                .statusCode();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String query) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
