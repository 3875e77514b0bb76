package dev.tercet.sdk.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.sdk.rymeda.RymedaClient;
import dev.tercet.sdk.rymeda.model.RymedaEvent;
import dev.tercet.sdk.rymeda.webhook.RymedaWebhooks;
import dev.tercet.sdk.testing.ScriptedTransport;
import dev.tercet.sdk.testing.VirtualTime;
import dev.tercet.sdk.webhook.WebhookVerifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuideTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final VirtualTime time = new VirtualTime();
    private final RymedaClient rymeda = RymedaClient.builder()
            .apiKey("rym_test_1")
            .transport(transport)
            .clock(time.clock())
            .pauses(time)
            .build();

    private List<String> requests() {
        return transport.requests().stream()
                .map(request -> request.method() + " " + request.uri().getRawPath()
                        + (request.uri().getRawQuery() == null
                                ? ""
                                : "?" + request.uri().getRawQuery()))
                .toList();
    }

    @Test
    void makesClients() {
        Guide.clients().close();
        Guide.proxied().close();
        Guide.observing().close();
    }

    @Test
    void handlesErrors() {
        transport.answer(422, "{\"error\":{\"details\":[{\"field\":\"a\",\"message\":\"b\"}]}}");
        Guide.errors(rymeda);
        transport.answer(404, "{}");
        Guide.errors(rymeda);
        assertThat(requests()).hasSize(2);
    }

    @Test
    void setsOptions() {
        transport.answer(201, "{\"id\":\"session_1\"}");
        assertThat(Guide.options(rymeda).id()).isEqualTo("session_1");
        assertThat(transport.request().headers())
                .containsEntry("Idempotency-Key", "booking-4711")
                .containsEntry("Authorization", "Bearer rym_live_another_organization")
                .containsEntry("X-Correlation-Id", "abc");
    }

    @Test
    void looksAtResponses() {
        transport.answer(200, "{\"id\":\"session_789\"}");
        Guide.responses(rymeda);
        assertThat(requests()).containsExactly("GET /v1/care/sessions/session_789");
    }

    @Test
    void walksLists() {
        transport
                .answer(200, "{\"data\":[{\"id\":\"claim_1\"}],\"pagination\":{\"hasMore\":false}}")
                .answer(200, "{\"data\":[],\"pagination\":{\"cursor\":\"c1\",\"hasMore\":true}}")
                .answer(200, "{\"data\":[{\"id\":\"claim_2\"}],\"pagination\":{\"hasMore\":false}}");
        assertThat(Guide.lists(rymeda)).isEqualTo("c1");
        assertThat(requests())
                .containsExactly(
                        "GET /v1/revenue/claims?status=submitted",
                        "GET /v1/revenue/claims",
                        "GET /v1/revenue/claims?cursor=c1");
    }

    @Test
    void waits() {
        transport
                .answer(200, "{\"id\":\"claim_050\",\"status\":\"submitted\"}")
                .answer(200, "{\"id\":\"claim_050\",\"status\":\"paid\",\"amount\":245.00}");
        Guide.waiting(rymeda);
        assertThat(time.pauses()).containsExactly(1000L);
    }

    @Test
    void goesOnWithoutWaiting() {
        transport
                .answer(200, "{\"id\":\"session_789\",\"status\":\"scheduled\"}")
                .answer(200, "{\"data\":[{\"id\":\"claim_1\"}],\"pagination\":{\"hasMore\":false}}");
        Guide.async(rymeda).join();
        assertThat(requests()).containsExactly("GET /v1/care/sessions/session_789", "GET /v1/revenue/claims");
    }

    @Test
    void receivesWebhooks() {
        WebhookVerifier<RymedaEvent> sender =
                RymedaWebhooks.withSecret("whsec_next").build();
        byte[] body =
                "{\"event\":\"claim.denied\",\"data\":{\"claimId\":\"claim_1\",\"reasonCodes\":[\"CO-197\"]},\"timestamp\":\"2026-01-01T00:00:00Z\"}"
                        .getBytes(UTF_8);
        assertThat(Guide.webhooks(sender.sign("dlv_1", body)::get, body)).isEqualTo(204);
        assertThat(Guide.webhooks(sender.sign("dlv_1", body)::get, "{}".getBytes(UTF_8)))
                .isEqualTo(401);
    }
}
