package dev.tercet.server.kernel.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import dev.tercet.server.kernel.outbox.Outbox;
import dev.tercet.server.kernel.tenancy.TenantScope;
import dev.tercet.server.kernel.time.ServiceClock;
import dev.tercet.server.kernel.webhooks.WebhookReceiver.Received;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries of Rymeda, from the event in the outbox to the receiver, and what its operations show of them. */
@QuarkusTest
class WebhookDeliveryTest {

    private static final String WEBHOOKS = "/v1/platform/webhooks";
    private static final List<Long> SCHEDULE = List.of(1L, 5L, 30L, 120L, 600L);

    @Inject
    Outbox outbox;

    @Inject
    TenantScope tenants;

    @Inject
    ServiceClock clock;

    private final List<String> endpoints = new ArrayList<>();
    private WebhookReceiver receiver;

    @BeforeEach
    void open() {
        receiver = new WebhookReceiver();
    }

    @AfterEach
    void close() {
        endpoints.forEach(id -> caller().delete(WEBHOOKS + "/" + id));
        receiver.close();
        clock.reset();
    }

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
    void aFailedDeliveryIsRepeatedBySchedulesAndHoldsTheNextOneBack() throws Exception {
        JsonPath endpoint = endpoint("/hook", "claim.paid");
        receiver.answer("/hook", received -> number(received) == 1 ? 503 : 204);
        publish("claim.paid", 1);
        publish("claim.paid", 2);
        String delivery = receiver.take("/hook").header("X-Rymeda-Delivery");
        for (int tries = 1; tries <= SCHEDULE.size(); tries++) {
            int made = tries;
            await(() -> madeAttempts(endpoint) == made);
            JsonPath last = attempts(endpoint).extract().jsonPath();
            assertThat(last.getString("data[0].outcome")).isEqualTo("rejected");
            assertThat(last.getInt("data[0].responseStatus")).isEqualTo(503);
            assertThat(last.getString("data[0].failure")).isEqualTo("Answered with status 503");
            assertThat(last.getInt("data[0].number")).isEqualTo(tries);
            assertThat(pause(delivery)).isEqualTo(Duration.ofSeconds(SCHEDULE.get(tries - 1)));
            assertThat(receiver.waiting("/hook")).isZero();
            clock.advance(Duration.ofSeconds(SCHEDULE.get(tries - 1)));
            Received again = receiver.take("/hook");
            assertThat(again.header("X-Rymeda-Delivery")).isEqualTo(delivery);
            assertThat(number(again)).isEqualTo(1);
        }
        assertThat(number(receiver.take("/hook")))
                .as("after the first is given up")
                .isEqualTo(2);
        settle(endpoint);
        attempts(endpoint).body("data", hasSize(7)).body("data[0].outcome", equalTo("succeeded"));
        assertThat(storedAnswer(delivery)).isEqualTo("status 503");
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

    @Test
    void anEndpointThatFailsTooOftenIsDisabledAndThatIsAnEvent() throws Exception {
        JsonPath endpoint = endpoint("/hook", "claim.paid");
        receiver.answer("/hook", received -> number(received) == 1 ? 200 : 500);
        long before = eventsOfType(FailureStreak.DISABLED);
        for (int n = 1; n <= 5; n++) {
            publish("claim.paid", n);
        }
        assertThat(number(receiver.take("/hook"))).isEqualTo(1);
        for (int given = 0; given < 3; given++) {
            receiver.take("/hook");
            for (int tries = 1; tries <= SCHEDULE.size(); tries++) {
                int made = 1 + given * 6 + tries;
                await(() -> madeAttempts(endpoint) == made);
                clock.advance(Duration.ofSeconds(SCHEDULE.get(tries - 1)));
                assertThat(number(receiver.take("/hook"))).isEqualTo(2 + given);
            }
        }
        await(() -> "disabled".equals(show(endpoint).extract().path("status")));
        show(endpoint).body("pendingDeliveries", equalTo(1));
        assertThat(eventsOfType(FailureStreak.DISABLED)).isEqualTo(before + 1);

        publish("claim.paid", 6);
        receiver.answer("/hook", received -> 200);
        change(endpoint, "{\"status\": \"active\"}").statusCode(200).body("status", equalTo("active"));
        publish("claim.paid", 7);
        assertThat(number(receiver.take("/hook"))).as("what waited before").isEqualTo(5);
        assertThat(number(receiver.take("/hook")))
                .as("not what occurred meanwhile")
                .isEqualTo(7);
    }

    @Test
    void aDeliveryCanBeSentOnceMoreWhileTheEndpointIsPaused() throws Exception {
        JsonPath endpoint = endpoint("/hook", "claim.paid");
        publish("claim.paid", 1);
        Received first = receiver.take("/hook");
        settle(endpoint);
        change(endpoint, "{\"status\": \"paused\"}").statusCode(200).body("status", equalTo("paused"));
        publish("claim.paid", 2);
        receiver.answer("/hook", received -> 502);
        redeliver(endpoint, first)
                .statusCode(202)
                .body("status", equalTo("pending"))
                .body("attempts", equalTo(1))
                .body("id", equalTo(first.header("X-Rymeda-Delivery")));
        Received second = receiver.take("/hook");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("X-Rymeda-Delivery")).isEqualTo(first.header("X-Rymeda-Delivery"));
        await(() -> madeAttempts(endpoint) == 2);
        receiver.answer("/hook", received -> 200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(receiver.take("/hook").body()).isEqualTo(first.body());
        await(() -> madeAttempts(endpoint) == 3);
        show(endpoint)
                .body("lastDelivery.status", equalTo("succeeded"))
                .body("lastDelivery.attempts", equalTo(3))
                .body("pendingDeliveries", equalTo(0));
    }

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

    private JsonPath endpoint(String path, String event) {
        JsonPath made = caller().body(Map.of("url", receiver.url(path), "events", List.of(event)))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        endpoints.add(made.getString("id"));
        return made;
    }

    private void publish(String type, int n) {
        tenants.transact("org_100", () -> {
            outbox.publish(type, Map.of("n", n));
            return null;
        });
    }

    private static ValidatableResponse show(JsonPath endpoint) {
        return caller().get(WEBHOOKS + "/" + endpoint.getString("id")).then().statusCode(200);
    }

    private static ValidatableResponse attempts(JsonPath endpoint) {
        return caller().get(WEBHOOKS + "/" + endpoint.getString("id") + "/attempts")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(JsonPath endpoint, String body) {
        return caller().body(body)
                .patch(WEBHOOKS + "/" + endpoint.getString("id"))
                .then();
    }

    private static ValidatableResponse redeliver(JsonPath endpoint, Received received) {
        return caller().body(Map.of("deliveryId", received.header("X-Rymeda-Delivery")))
                .post(WEBHOOKS + "/" + endpoint.getString("id") + "/redeliver")
                .then();
    }

    private static int madeAttempts(JsonPath endpoint) {
        return attempts(endpoint).extract().path("pagination.total");
    }

    /** Until all that was received is recorded as well. */
    private static void settle(JsonPath endpoint) {
        await(() -> show(endpoint).extract().<Integer>path("pendingDeliveries") == 0);
    }

    private Duration pause(String delivery) {
        return tenants.transact("org_100", () -> {
            var row = database()
                    .query(
                            "select queued_at, next_attempt_at from kernel.webhook_delivery where id = ?",
                            found -> Duration.between(
                                    RelayDatabase.instant(found, "queued_at"),
                                    RelayDatabase.instant(found, "next_attempt_at")),
                            delivery);
            return row.get(0);
        });
    }

    private String storedAnswer(String delivery) {
        return tenants.transact("org_100", () -> database()
                .query(
                        "select response_body from kernel.webhook_attempt where delivery_id = ? and number = 1",
                        row -> row.getString(1),
                        delivery)
                .get(0));
    }

    private long eventsOfType(String type) {
        return tenants.transact("org_100", () -> database()
                .query("select count(*) from kernel.event where type = ?", row -> row.getLong(1), type)
                .get(0));
    }

    @Inject
    javax.sql.DataSource dataSource;

    private RelayDatabase database() {
        return new RelayDatabase(dataSource);
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

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not come about");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int number(Received received) {
        return new JsonPath(received.body()).getInt("data.n");
    }

    private static byte[] bytes(Received received) {
        return received.body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static RequestSpecification caller() {
        return given().header("Authorization", "Bearer rym_test_unlimited").contentType(ContentType.JSON);
    }
}
