package dev.tercet.server.kernel.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.time.ServiceClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LastUseTest {

    private static final String PATH = "/v1/platform/api-keys";

    @Inject
    LastUse lastUse;

    @Inject
    ServiceClock serviceClock;

    @Inject
    Clock clock;

    @AfterEach
    void backToNow() {
        serviceClock.reset();
    }

    @Test
    void theMinuteOfTheLastUseIsWrittenAndNeverMovedBack() {
        var made = given().header("Authorization", "Bearer rym_test_your_api_key_here")
                .contentType("application/json")
                .body(Map.of("name", "Used", "scopes", new String[] {"care:read"}))
                .post(PATH);
        String id = made.path("id");
        use(made.path("key"));
        assertThat(lastUsed(id)).isNull();
        serviceClock.advance(Duration.ofMinutes(5));
        use(made.path("key"));
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        lastUse.write();
        assertThat(lastUsed(id)).isBetween(minute, minute.plusSeconds(60));
        serviceClock.reset();
        use(made.path("key"));
        lastUse.write();
        assertThat(lastUsed(id)).isBetween(minute, minute.plusSeconds(60));
    }

    private static void use(String key) {
        given().header("Authorization", "Bearer " + key)
                .get("/v1/care/sessions")
                .then()
                .statusCode(200);
    }

    private static Instant lastUsed(String id) {
        String shown = given().header("Authorization", "Bearer rym_test_your_api_key_here")
                .get(PATH + "/" + id)
                .path("lastUsedAt");
        return shown == null ? null : Instant.parse(shown);
    }
}
