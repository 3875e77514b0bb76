package dev.tercet.sdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.rime.RimeClient;
import dev.tercet.sdk.rymeda.RymedaClient;
import dev.tercet.sdk.rymi.RymiClient;
import dev.tercet.sdk.testing.ScriptedTransport;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private final ScriptedTransport transport = new ScriptedTransport();

    private String sent(int number) {
        var request = transport.requests().get(number);
        return request.uri() + " " + request.headers().get("Authorization");
    }

    @Test
    void givesTheSettingsOfEachClient() {
        transport.answerAlways(200, "{\"id\":\"x\"}");
        RymedaClient.builder()
                .environment(Map.of("RYMEDA_API_KEY", "rym_test_1", "RYMEDA_BASE_URL", "http://localhost:8080"))
                .transport(transport)
                .build()
                .care()
                .sessions()
                .get("s");
        RymiClient.builder()
                .environment(Map.of("RYMI_API_KEY", "rymi_1"))
                .transport(transport)
                .build()
                .calls()
                .get("c");
        RimeClient.builder()
                .environment(Map.of("RIME_TENANT", "acme", "RIME_ACCESS_TOKEN", "token", "RIME_API_KEY", " "))
                .transport(transport)
                .build()
                .projects()
                .get("p");
        assertThat(sent(0)).isEqualTo("http://localhost:8080/v1/care/sessions/s Bearer rym_test_1");
        assertThat(sent(1)).isEqualTo("https://api.rymi.live/v1/calls/c Bearer rymi_1");
        assertThat(sent(2)).isEqualTo("https://acme.rimedata.io/api/v1/projects/p Bearer token");
    }

    @Test
    void prefersClientCredentials() {
        transport.answer(200, "{\"access_token\":\"t\",\"expires_in\":60}").answer(200, "{\"id\":\"x\"}");
        RymedaClient.builder()
                .environment(Map.of("RYMEDA_CLIENT_ID", "id", "RYMEDA_CLIENT_SECRET", "secret"))
                .transport(transport)
                .build()
                .care()
                .sessions()
                .get("s");
        assertThat(sent(0)).isEqualTo("https://auth.rymeda.com/oauth2/token null");
        assertThat(sent(1)).isEqualTo("https://api.rymeda.com/v1/care/sessions/s Bearer t");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> RymedaClient.builder().environment(Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The environment variable RYMEDA_API_KEY is not set");
        assertThatThrownBy(() -> RymedaClient.builder().environment(Map.of("RYMEDA_CLIENT_ID", "id")))
                .hasMessage("The environment variable RYMEDA_CLIENT_SECRET is not set");
        assertThatThrownBy(() -> RymiClient.builder().environment(Map.of("RYMI_API_KEY", "")))
                .hasMessage("The environment variable RYMI_API_KEY is not set");
        assertThatThrownBy(() -> RimeClient.builder().environment(Map.of("RIME_API_KEY", "k")))
                .hasMessage("The environment variable RIME_TENANT is not set");
    }
}
