package dev.tercet.conformance.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.conformance.exchange.WireRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentedCommandTest {

    @Test
    void readsMethodHeadersAndBody() {
        WireRequest request = DocumentedCommand.curl("curl -X POST https://api.rymeda.com/v1/care/sessions \\\n"
                + "-H \"Authorization: Bearer k\" \\\n-H \"Content-Type: application/json\" \\\n"
                + "-d '{\n\"clientId\": \"client_123\"\n}'\n");

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.target()).isEqualTo("/v1/care/sessions");
        assertThat(request.headers()).containsOnly(Map.entry("Authorization", "Bearer k"));
        assertThat(request.mediaType()).isEqualTo("application/json");
        assertThat(request.bodyText()).isEqualTo("{\n\"clientId\": \"client_123\"\n}");
    }

    @Test
    void takesALostLineEndForTheOneThatTheBackslashHid() {
        WireRequest request = DocumentedCommand.curl(
                "curl \"https://api.rymeda.com/v1/x?limit=25\" \\ -H \"Authorization: Bearer k\"");

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.target()).isEqualTo("/v1/x?limit=25");
        assertThat(request.headers()).containsEntry("Authorization", "Bearer k");
    }

    @Test
    void readsAFormInShort() {
        WireRequest request = DocumentedCommand.http(
                "POST https://auth.rymeda.com/oauth2/token Content-Type: application/x-www-form-urlencoded"
                        + " grant_type=client_credentials &scope=care:read care:write");

        assertThat(request.target()).isEqualTo("/oauth2/token");
        assertThat(request.body().path("grant_type").asText()).isEqualTo("client_credentials");
        assertThat(request.body().path("scope").asText()).isEqualTo("care:read care:write");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> DocumentedCommand.curl("curl --insecure https://api.rymeda.com"))
                .hasMessageContaining("--insecure");
    }
}
