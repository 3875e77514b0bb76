package dev.tercet.server.kernel.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.server.kernel.time.ServiceClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A signing key's whole life, in the time that the clock is told. */
@QuarkusTest
class SigningKeyRotationTest {

    @Inject
    SigningKeys keys;

    @Inject
    ServiceClock serviceClock;

    @Inject
    Clock clock;

    @Inject
    AuthSettings settings;

    @Inject
    DataSource database;

    @Inject
    SigningKeyTable table;

    @Inject
    Flyway owner;

    @AfterEach
    void backToNow() {
        serviceClock.reset();
    }

    @Test
    void keysTakeTurnsWithoutAnybodyNoticing() {
        SigningKey first = keys.current();
        Instant turnsEnd = first.signsFrom().plus(settings.signingKeyLife());

        moveTo(turnsEnd.minus(settings.signingKeyOverlap()));
        List<String> published = published();
        assertThat(published).hasSize(2).endsWith(first.id());
        assertThat(keyOf(token())).isEqualTo(first.id());

        moveTo(turnsEnd.minus(Duration.ofMinutes(30)));
        String lastToken = token();
        assertThat(keyOf(lastToken)).isEqualTo(first.id());

        moveTo(turnsEnd.plusSeconds(60));
        assertThat(keyOf(token())).isEqualTo(published.get(0));
        assertThat(status(token())).isEqualTo(200);
        assertThat(status(lastToken)).isEqualTo(200);
        assertThat(published()).isEqualTo(published);

        moveTo(turnsEnd.plus(settings.longestTokenLife()).plus(settings.signingKeyRefresh()));
        assertThat(status(lastToken)).isEqualTo(401);
        assertThat(published()).containsExactly(published.get(0));
        assertThat(keys.find(first.id())).isEmpty();
    }

    @Test
    void aReplicaLooksAgainWhenItMeetsAKeyThatItDoesNotKnow() {
        SigningKeys replica = new SigningKeys(database, table, clock, settings);
        SigningKey first = keys.current();
        Instant due = first.signsFrom().plus(settings.signingKeyLife()).minus(settings.signingKeyOverlap());
        moveTo(due.minusSeconds(60));
        assertThat(replica.current().id()).isEqualTo(first.id());
        moveTo(due);
        String next = keys.published().get(0).id();
        assertThat(next).isNotEqualTo(first.id());
        assertThat(replica.recall(next)).isEmpty();
        assertThat(replica.find(next)).isPresent();
        assertThat(replica.recall(next)).isPresent();
        assertThat(replica.find("made-up")).isEmpty();
    }

    @Test
    void privateHalvesAreSealedInTheDatabase() throws SQLException {
        keys.current();
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sealed_private_key from kernel.signing_key limit 1")) {
            row.next();
            byte[] stored = row.getBytes(1);
            ThrowingCallable readAsItIs =
                    () -> KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(stored));
            assertThat(stored[0]).as("Tink's mark").isEqualTo((byte) 1);
            assertThatThrownBy(readAsItIs).isInstanceOf(InvalidKeySpecException.class);
        }
    }

    private void moveTo(Instant time) {
        serviceClock.advance(Duration.between(clock.instant(), time));
    }

    private static String token() {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "YOUR_CLIENT_ID")
                .formParam("client_secret", "YOUR_CLIENT_SECRET")
                .post("/oauth2/token")
                .path("access_token");
    }

    private static List<String> published() {
        return given().get("/oauth2/jwks").path("keys.kid");
    }

    private static int status(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/care/sessions")
                .statusCode();
    }

    private static String keyOf(String token) {
        String header = new String(
                Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), StandardCharsets.UTF_8);
        return io.restassured.path.json.JsonPath.from(header).getString("kid");
    }
}
