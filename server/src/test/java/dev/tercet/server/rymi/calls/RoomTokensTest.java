package dev.tercet.server.rymi.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.FailureKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Reads the tokens without the library that wrote them: what a LiveKit server checks, in plain JDK. */
class RoomTokensTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void theSignatureIsTheHmacOfHeaderAndPayloadUnderTheSecret() throws Exception {
        String[] parts =
                tokens(SECRET).issue("call_1", "browser-tab-1", Map.of()).split("\\.");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlDecoder().decode(parts[2])).isEqualTo(expected);
        assertThat(decode(parts[0]).path("alg").asText()).isEqualTo("HS256");
    }

    @Test
    void theClaimsLetOneParticipantIntoOneRoomForSixHours() throws Exception {
        JsonNode claims = claims(tokens(SECRET).issue("call_1", "browser-tab-1", Map.of("team", "support")));
        assertThat(claims.path("iss").asText()).isEqualTo("APIkey");
        assertThat(claims.path("sub").asText()).isEqualTo("browser-tab-1");
        assertThat(claims.path("name").asText()).isEqualTo("browser-tab-1");
        assertThat(claims.path("nbf").isIntegralNumber()).isTrue();
        assertThat(claims.path("nbf").asLong()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.path("exp").asLong()).isEqualTo(NOW.getEpochSecond() + 21_600);
        assertThat(claims.path("video")).isEqualTo(JSON.readTree("""
                                {"room": "call_1", "roomJoin": true, "canPublish": true, "canSubscribe": true}"""));
        assertThat(claims.path("metadata").asText()).isEqualTo("{\"team\":\"support\"}");
    }

    @Test
    void aParticipantWithoutMetadataHasNoSuchClaim() throws Exception {
        assertThat(claims(tokens(SECRET).issue("call_1", "a", Map.of())).has("metadata"))
                .isFalse();
    }

    @Test
    void withoutAMediaServerNobodyIsLetIn() {
        RoomTokens none = new RoomTokens(
                Clock.systemUTC(),
                JSON,
                URI.create("wss://livekit.rymi.live"),
                Optional.empty(),
                Optional.empty(),
                Duration.ofHours(6));
        assertThatThrownBy(() -> none.issue("call_1", "a", Map.of()))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.UPSTREAM));
    }

    @Test
    void aSecretThatIsTooShortStopsTheStart() {
        assertThatThrownBy(() -> tokens("secret"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("tercet.rymi.livekit.api-secret must have at least 32 bytes");
    }

    private static RoomTokens tokens(String secret) {
        return new RoomTokens(
                Clock.fixed(NOW, ZoneOffset.UTC),
                JSON,
                URI.create("wss://livekit.rymi.live"),
                Optional.of("APIkey"),
                Optional.of(secret),
                Duration.ofHours(6));
    }

    private static JsonNode claims(String token) throws Exception {
        return decode(token.split("\\.")[1]);
    }

    private static JsonNode decode(String part) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(part));
    }
}
