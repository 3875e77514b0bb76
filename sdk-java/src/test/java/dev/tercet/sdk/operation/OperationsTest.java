package dev.tercet.sdk.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.error.DecodingException;
import dev.tercet.sdk.rime.RimeClient;
import dev.tercet.sdk.rymeda.RymedaClient;
import dev.tercet.sdk.testing.ScriptedTransport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final Operations rymeda = RymedaClient.builder()
            .apiKey("rym_test_1")
            .transport(transport)
            .build()
            .operations();
    private final Operations rime =
            RimeClient.builder().tenant("acme").transport(transport).build().operations();

    @Test
    void callsByNameThroughTheTypes() {
        transport.answer(200, "{\"id\":\"session_1\",\"startTime\":\"2025-01-15T10:00:00+01:00\",\"new\":1.50}");
        Response<String> response = rymeda.call(JsonCall.to("getSession").path("sessionId", "session_1"));

        assertThat(transport.request().uri()).hasToString("https://api.rymeda.com/v1/care/sessions/session_1");
        assertThat(response.value())
                .as("the time went through its type")
                .isEqualTo("{\"id\":\"session_1\",\"startTime\":\"2025-01-15T09:00:00Z\",\"new\":1.50}");
        assertThat(response.status()).isEqualTo(200);
    }

    @Test
    void sendsWhatBreaksTheContractAsItStands() {
        transport.answer(201, "{\"id\":\"session_1\"}");
        String body = "{\"clientId\":7,\"startTime\":\"soon\",\"extra\":null}";
        rymeda.call(JsonCall.to("createSession")
                .body(body)
                .options(CallOptions.none().header("X-A", "b")));

        assertThat(ScriptedTransport.body(transport.request())).isEqualTo(body);
        assertThat(transport.request().headers()).containsEntry("X-A", "b");
    }

    @Test
    void sendsParametersOfAnyForm() {
        transport.answer(200, "{\"data\":[]}");
        rymeda.call(JsonCall.to("listClaims").parameter("limit", 0).parameter("status", "no_such_status"));
        assertThat(transport.request().uri().getRawQuery()).isEqualTo("status=no_such_status&limit=0");
    }

    @Test
    void refusesAnAnswerThatDoesNotFit() {
        transport.answer(200, "{\"id\":7}");
        assertThatThrownBy(() -> rymeda.call(JsonCall.to("getSession").path("sessionId", "s")))
                .isInstanceOf(DecodingException.class)
                .hasMessageStartingWith("id should be a string but is a number in the answer to getSession");
    }

    @Test
    void givesTextRedirectsAndNothing() {
        transport
                .answer(200, "<EntityDescriptor/>")
                .answer(302, Map.of("Location", "https://idp.example"), "")
                .answer(204, "");
        assertThat(rime.call(JsonCall.to("getSamlMetadata")).value()).isEqualTo("<EntityDescriptor/>");
        assertThat(rime.call(JsonCall.to("startSsoLogin").path("provider_id", "okta"))
                        .value())
                .isEqualTo("https://idp.example");
        assertThat(rime.call(JsonCall.to("logout")).value()).isNull();
    }

    @Test
    void refusesNamesThatTheContractDoesNotKnow() {
        assertThatThrownBy(() -> rymeda.call(JsonCall.to("dropTables")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No operation has the id dropTables");
        assertThatThrownBy(() -> rymeda.call(JsonCall.to("listClaims").parameter("colour", List.of("red"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("listClaims has no parameter with the name colour");
    }
}
