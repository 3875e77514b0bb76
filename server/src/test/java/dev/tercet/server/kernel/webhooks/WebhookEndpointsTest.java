package dev.tercet.server.kernel.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import dev.tercet.server.kernel.webhooks.WebhookReceiver.Received;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What changes of an endpoint mean for its deliveries. */
@QuarkusTest
class WebhookEndpointsTest extends DeliveredWebhooks {

    @Test
    void aNewSecretTakesOverWhenItIsTime() throws Exception {
        JsonPath endpoint = endpoint("/hook", "claim.paid");
        String old = endpoint.getString("secret");
        String next = caller().body("{\"activateAfterSeconds\": 3600}")
                .post(WEBHOOKS + "/" + endpoint.getString("id") + "/rotate-secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        assertThat(next).isNotEqualTo(old);
        publish("claim.paid", 1);
        Received before = receiver.take("/hook");
        assertThat(before.header("X-Rymeda-Signature")).isEqualTo(HmacSha256.hex(old, bytes(before)));
        new Webhook(old).verify(before.body(), before.headers());
        new Webhook(next).verify(before.body(), before.headers());
        clock.advance(Duration.ofHours(1));
        show(endpoint).body("secretActiveAt", nullValue());
        publish("claim.paid", 2);
        Received after = receiver.take("/hook");
        assertThat(after.header("X-Rymeda-Signature")).isEqualTo(HmacSha256.hex(next, bytes(after)));
        assertThat(after.header("webhook-signature")).doesNotContain(" ");
    }

    @Test
    void aDeletedEndpointGetsNothingMore() throws Exception {
        JsonPath endpoint = endpoint("/hook", "claim.paid");
        receiver.answer("/hook", received -> 500);
        publish("claim.paid", 1);
        receiver.take("/hook");
        await(() -> madeAttempts(endpoint) == 1);
        caller().delete(WEBHOOKS + "/" + endpoint.getString("id")).then().statusCode(204);
        endpoint("/other", "claim.paid");
        clock.advance(Duration.ofSeconds(1));
        publish("claim.paid", 2);
        receiver.take("/other");
        assertThat(receiver.waiting("/hook")).isZero();
        caller().get(WEBHOOKS + "/" + endpoint.getString("id")).then().statusCode(404);
    }

    @Test
    void urlsThatLeadInsideAreRefused() {
        for (String url : List.of("https://10.0.0.1/hook", "https://printer.local/", "http://example.com/hook")) {
            caller().body(Map.of("url", url, "events", List.of("claim.paid")))
                    .post(WEBHOOKS)
                    .then()
                    .statusCode(422)
                    .body("error.details[0].field", equalTo("url"));
        }
    }
}
