package dev.tercet.server.kernel.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.tercet.server.kernel.webhooks.WebhookReceiver.Received;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows when a receiver does not take what it is sent. */
@QuarkusTest
class WebhookRetriesTest extends DeliveredWebhooks {

    private static final List<Long> SCHEDULE = List.of(1L, 5L, 30L, 120L, 600L);

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

    private static ValidatableResponse redeliver(JsonPath endpoint, Received received) {
        return caller().body(Map.of("deliveryId", received.header("X-Rymeda-Delivery")))
                .post(WEBHOOKS + "/" + endpoint.getString("id") + "/redeliver")
                .then();
    }

    private Duration pause(String delivery) {
        return tenants.transact("org_100", () -> {
            var row = database.query(
                    "select queued_at, next_attempt_at from kernel.webhook_delivery where id = ?",
                    found -> Duration.between(
                            RelayDatabase.instant(found, "queued_at"), RelayDatabase.instant(found, "next_attempt_at")),
                    delivery);
            return row.get(0);
        });
    }

    private String storedAnswer(String delivery) {
        return tenants.transact("org_100", () -> database.query(
                        "select response_body from kernel.webhook_attempt where delivery_id = ? and number = 1",
                        row -> row.getString(1),
                        delivery)
                .get(0));
    }

    private long eventsOfType(String type) {
        return tenants.transact("org_100", () -> database.query(
                        "select count(*) from kernel.event where type = ?", row -> row.getLong(1), type)
                .get(0));
    }
}
