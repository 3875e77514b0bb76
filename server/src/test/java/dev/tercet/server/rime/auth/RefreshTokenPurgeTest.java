package dev.tercet.server.rime.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.time.ServiceClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Recurring work as the schedule does it: every hour of the service's clock, tenant by tenant. */
@QuarkusTest
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RefreshTokenPurgeTest {

    @Inject
    ServiceClock serviceClock;

    @Inject
    Clock clock;

    @Inject
    Flyway owner;

    @AfterEach
    void setTheClockBack() {
        serviceClock.reset();
    }

    @Test
    void expiredTokensOfAllTenantsAreGoneWithinAnHour() throws Exception {
        OffsetDateTime signedIn = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        signIn("admin@acme.test");
        signIn("admin@globex.test");
        assertThat(tokens(signedIn)).isGreaterThanOrEqualTo(2);
        serviceClock.advance(Duration.ofDays(29));
        awaitPurge();
        assertThat(tokens(signedIn)).isGreaterThanOrEqualTo(2);
        serviceClock.advance(Duration.ofDays(2));
        awaitPurge();
        assertThat(tokens(signedIn)).isZero();
        assertThat(failures()).isZero();
    }

    /**
     * Waits until the turn that has come due is over and the next one is planned. Moving the clock during a turn would plan
     * the next one an hour after the move.
     */
    private void awaitPurge() throws Exception {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        while (planned(now) == 0) {
            Thread.sleep(20);
        }
    }

    private static void signIn(String email) {
        given().contentType("application/json")
                .body(Map.of("email", email, "password", "your-password"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200);
    }

    private long tokens(OffsetDateTime since) throws SQLException {
        return count(
                "select count(*) from rime.refresh_token where issued_at between ? and ?",
                since,
                since.plusMinutes(10));
    }

    private long planned(OffsetDateTime after) throws SQLException {
        return count(
                "select count(*) from kernel.job where task_name = 'rime.refresh-tokens.purge' and not picked"
                        + " and execution_time > ? and execution_time < ?",
                after,
                OffsetDateTime.MAX);
    }

    private long failures() throws SQLException {
        return count(
                "select coalesce(sum(consecutive_failures), 0) from kernel.job"
                        + " where task_name = 'rime.refresh-tokens.purge' and last_failure between ? and ?",
                OffsetDateTime.MIN,
                OffsetDateTime.MAX);
    }

    private long count(String sql, OffsetDateTime from, OffsetDateTime until) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, from);
            statement.setObject(2, until);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
