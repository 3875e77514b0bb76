package dev.tercet.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.auth.Credential.ClientCredentials;
import dev.tercet.sdk.core.Secret;
import dev.tercet.sdk.error.TokenException;
import dev.tercet.sdk.testing.MovableClock;
import dev.tercet.sdk.testing.ScriptedTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenEndpointTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final MovableClock clock = new MovableClock();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final ClientCredentials client = new ClientCredentials(
            URI.create("https://auth.example/oauth2/token"),
            "id/1",
            Secret.of("top&secret"),
            List.of("care:read", "care:write"));
    private final TokenSource source = TokenEndpoint.cached(client, transport, clock);

    @Test
    void sendsAForm() {
        transport.answer(200, "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":3600}");

        assertThat(source.token(PATIENCE)).isEqualTo("abc");
        assertThat(transport.request().method()).isEqualTo("POST");
        assertThat(transport.request().uri()).isEqualTo(URI.create("https://auth.example/oauth2/token"));
        assertThat(transport.request().headers()).doesNotContainKey("Authorization");
        assertThat(ScriptedTransport.body(transport.request()))
                .isEqualTo("grant_type=client_credentials&client_id=id%2F1&client_secret=top%26secret"
                        + "&scope=care%3Aread+care%3Awrite");
    }

    @Test
    void believesExpiresIn() {
        transport.answer(200, "{\"access_token\":\"one\",\"expires_in\":10}");
        transport.answer(200, "{\"access_token\":\"two\",\"expires_in\":10}");

        assertThat(source.token(PATIENCE)).isEqualTo("one");
        clock.advance(Duration.ofSeconds(10));
        assertThat(source.token(PATIENCE)).isEqualTo("two");
    }

    @Test
    void reportsTheErrorOfTheEndpoint() {
        transport.answer(401, "{\"error\":\"invalid_client\",\"error_description\":\"Unknown client\"}");

        assertThatThrownBy(() -> source.token(PATIENCE)).isInstanceOfSatisfying(TokenException.class, e -> {
            assertThat(e).hasMessage("The token endpoint answered 401 invalid_client: Unknown client");
            assertThat(e.status()).isEqualTo(401);
            assertThat(e.error()).isEqualTo("invalid_client");
        });
    }

    @Test
    void reportsAnAnswerWithoutToken() {
        transport.answer(200, "<html>");
        assertThatThrownBy(() -> source.token(PATIENCE))
                .isInstanceOf(TokenException.class)
                .hasMessage("The answer of the token endpoint has no access_token");
    }

    @Test
    void reportsABrokenConnection() {
        transport.fail(new IOException("broken"));
        assertThatThrownBy(() -> source.token(PATIENCE))
                .isInstanceOfSatisfying(
                        TokenException.class, e -> assertThat(e.status()).isZero())
                .hasMessage("The token endpoint could not be reached");
    }

    @Test
    void printsNoSecret() {
        assertThat(client.toString()).contains("id/1").doesNotContain("top&secret");
        assertThat(new Credential.ApiKey(Secret.of("rym_live_1")).toString()).doesNotContain("rym_live_1");
        assertThatThrownBy(() -> Secret.of("line\nbreak"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("break");
    }
}
