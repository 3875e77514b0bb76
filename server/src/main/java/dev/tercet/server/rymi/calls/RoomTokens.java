package dev.tercet.server.rymi.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Issues the access tokens of LiveKit rooms, as the LiveKit server verifies them: HS256 JWTs whose issuer is the API key,
 * whose subject is the participant's identity, and whose {@code video} claim grants one room. Source: LiveKit's
 * documentation of authentication. Thread-safe.
 */
@Singleton
public class RoomTokens {

    /** HS256 asks for a key of the length of its hash (RFC 7518, section 3.2). */
    private static final int SHORTEST_SECRET = 32;

    private final Clock clock;
    private final ObjectMapper json;
    private final URI url;
    private final String apiKey;
    private final String secret;
    private final Duration life;

    public RoomTokens(
            Clock clock,
            ObjectMapper json,
            @ConfigProperty(name = "tercet.rymi.livekit.url") URI url,
            @ConfigProperty(name = "tercet.rymi.livekit.api-key") Optional<String> apiKey,
            @ConfigProperty(name = "tercet.rymi.livekit.api-secret") Optional<String> secret,
            @ConfigProperty(name = "tercet.rymi.livekit.token-life") Duration life) {
        this.clock = clock;
        this.json = json;
        this.url = url;
        this.apiKey = apiKey.orElse(null);
        this.secret = secret.orElse(null);
        this.life = life;
        if (this.secret != null && this.secret.getBytes(StandardCharsets.UTF_8).length < SHORTEST_SECRET) {
            throw new IllegalStateException(
                    "tercet.rymi.livekit.api-secret must have at least " + SHORTEST_SECRET + " bytes");
        }
    }

    /** Where the media server is. */
    public URI url() {
        return url;
    }

    /**
     * A token with which this participant may join the room, speak and listen until its life is over.
     *
     * @param metadata what the other participants are told of this one
     */
    public String issue(String room, String identity, Map<String, Object> metadata) {
        if (apiKey == null || secret == null) {
            throw Failure.of(FailureKind.UPSTREAM, "No media server is configured")
                    .asException();
        }
        Instant now = clock.instant();
        JwtClaimsBuilder claims = Jwt.issuer(apiKey)
                .subject(identity)
                .issuedAt(now)
                .expiresAt(now.plus(life))
                .claim("nbf", now.getEpochSecond())
                .claim("name", identity)
                .claim("video", Map.of("room", room, "roomJoin", true, "canPublish", true, "canSubscribe", true));
        if (!metadata.isEmpty()) {
            claims.claim("metadata", text(metadata));
        }
        return claims.signWithSecret(secret);
    }

    private String text(Map<String, Object> metadata) {
        try {
            return json.writeValueAsString(metadata);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
