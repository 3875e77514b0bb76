package dev.tercet.server.kernel.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import dev.tercet.server.kernel.webhooks.WebhookReceiver.Received;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** From the event in the outbox to the receiver: once, signed, to whom it may concern. */
@QuarkusTest
class WebhookDeliveryTest extends DeliveredWebhooks {

    @Test
    void anEventArrivesOnceSignedInBothWays() throws Exception {
        JsonPath endpoint = endpoint("/hook", "claim.paid");
        publish("claim.paid", 1);
        Received received = receiver.take("/hook");
        String secret = endpoint.getString("secret");
        assertThat(received.header("X-Rymeda-Signature")).isEqualTo(HmacSha256.hex(secret, bytes(received)));
        assertThat(received.header("X-Rymeda-Event")).isEqualTo("claim.paid");
        assertThat(received.header("X-Rymeda-Timestamp")).matches("\\d{10}");
        assertThat(received.header("Content-Type")).isEqualTo("application/json");
        new Webhook(secret).verify(received.body(), received.headers());
        JsonPath body = new JsonPath(received.body());
        assertThat(received.body()).startsWith("{\"event\":\"claim.paid\",\"data\":{\"n\":1},\"timestamp\":\"");
        assertThat(Instant.parse(body.getString("timestamp"))).isNotNull();
        settle(endpoint);
        show(endpoint)
                .body("pendingDeliveries", equalTo(0))
                .body("lastDelivery.id", equalTo(received.header("X-Rymeda-Delivery")))
                .body("lastDelivery.status", equalTo("succeeded"))
                .body("lastDelivery.responseStatus", equalTo(200))
                .body("secret", nullValue());
        assertThat(receiver.waiting("/hook")).isZero();
    }

    @Test
    void anEventOfATransactionThatFailsIsNeverSent() throws Exception {
        JsonPath endpoint = endpoint("/hook", "claim.paid");
        assertThat(catchThrown(() -> tenants.transact("org_100", () -> {
                    outbox.publish("claim.paid", Map.of("n", 1));
                    throw new IllegalStateException("rolled back");
                })))
                .isTrue();
        publish("claim.paid", 2);
        assertThat(number(receiver.take("/hook"))).isEqualTo(2);
        settle(endpoint);
        attempts(endpoint).body("data", hasSize(1));
    }

    @Test
    void endpointsGetWhatTheyAskedForAndNothingOfOthers() throws Exception {
        JsonPath endpoint = endpoint("/hook", "claim.paid");
        publish("claim.denied", 1);
        tenants.transact("org_200", () -> {
            outbox.publish("claim.paid", Map.of("n", 2));
            return null;
        });
        publish("claim.paid", 3);
        assertThat(number(receiver.take("/hook"))).isEqualTo(3);
        settle(endpoint);
        attempts(endpoint).body("data", hasSize(1));
    }

    @Test
    void oneHangingEndpointDelaysNoOther() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger hanging = new AtomicInteger();
        for (int i = 0; i < 12; i++) {
            receiver.answer("/slow" + i, received -> {
                hanging.incrementAndGet();
                return released(release);
            });
            endpoint("/slow" + i, "claim.denied");
        }
        endpoint("/quick", "claim.denied");
        for (int n = 1; n <= 50; n++) {
            publish("claim.denied", n);
        }
        for (int n = 1; n <= 50; n++) {
            assertThat(number(receiver.take("/quick"))).isEqualTo(n);
        }
        assertThat(hanging.get()).as("each waits for its first answer").isEqualTo(12);
        release.countDown();
        for (int n = 1; n <= 50; n++) {
            assertThat(number(receiver.take("/slow11"))).isEqualTo(n);
        }
    }

    private static int released(CountDownLatch latch) {
        try {
            latch.await();
            return 200;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 500;
        }
    }

    private static boolean catchThrown(Runnable action) {
        try {
            action.run();
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }
}
