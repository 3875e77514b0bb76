package dev.tercet.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.sdk.rime.RimeClient;
import dev.tercet.sdk.rymeda.RymedaClient;
import dev.tercet.sdk.rymi.RymiClient;
import dev.tercet.sdk.testing.ScriptedTransport;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickStartTest {
    private final ScriptedTransport transport = new ScriptedTransport();

    private List<String> requests() {
        return transport.requests().stream()
                .map(request -> request.method() + " " + request.uri().getRawPath())
                .toList();
    }

    @Test
    void booksAndBills() {
        transport
                .answer(201, "{\"id\":\"session_1\"}")
                .answer(
                        200,
                        "{\"data\":[{\"id\":\"claim_1\",\"amount\":245.00}],\"pagination\":{\"hasMore\":false,\"limit\":25,\"total\":1}}")
                .answer(422, "{\"error\":{\"code\":\"VALIDATION_FAILED\",\"message\":\"m\"}}");
        QuickStart.bookAndBill(
                RymedaClient.builder().apiKey("rym_test_1").transport(transport).build());
        assertThat(requests())
                .containsExactly("POST /v1/care/sessions", "GET /v1/revenue/claims", "POST /v1/revenue/claims");
    }

    @Test
    void calls() {
        transport.answer(201, "{\"id\":\"call_1\",\"room_name\":\"room\"}");
        QuickStart.call(
                RymiClient.builder().apiKey("rymi_1").transport(transport).build());
        assertThat(ScriptedTransport.body(transport.request()))
                .isEqualTo("{\"agent_id\":\"550e8400-e29b-41d4-a716-446655440000\","
                        + "\"participants\":[{\"transport\":\"webrtc\",\"identity\":\"customer-1\"}]}");
    }

    @Test
    void loads() {
        transport
                .answer(200, "{\"data\":[{\"id\":\"p1\"}],\"has_more\":false}")
                .answer(200, "{\"data\":[{\"id\":\"c1\",\"name\":\"rows\",\"status\":\"active\"}],\"has_more\":false}");
        QuickStart.load(RimeClient.builder()
                .tenant("acme")
                .bearerToken("t")
                .transport(transport)
                .build());
        assertThat(requests()).containsExactly("GET /api/v1/projects", "GET /api/v1/projects/p1/connectors");
    }
}
