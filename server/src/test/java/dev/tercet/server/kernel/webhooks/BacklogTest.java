package dev.tercet.server.kernel.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What the metrics say of deliveries. */
@QuarkusTest
class BacklogTest extends DeliveredWebhooks {

    @Inject
    Backlog backlog;

    @Inject
    MeterRegistry registry;

    @Test
    void deliveriesThatWaitForASlowReceiverAreDueForAsLongAsTheOldest() throws Exception {
        backlog.measure();
        double before = gauge("tercet.webhooks.due");
        CountDownLatch release = new CountDownLatch(1);
        receiver.answer("/slow", received -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 200;
        });
        JsonPath endpoint = endpoint("/slow", "claim.denied");
        try {
            for (int n = 1; n <= 3; n++) {
                publish("claim.denied", n);
            }
            receiver.take("/slow");
            await(() -> show(endpoint).extract().<Integer>path("pendingDeliveries") == 3);
            clock.advance(Duration.ofMinutes(2));
            backlog.measure();
            assertThat(gauge("tercet.webhooks.due")).isEqualTo(before + 3);
            assertThat(gauge("tercet.webhooks.due.age")).isBetween(120.0, 180.0);
        } finally {
            release.countDown();
        }
        settle(endpoint);
        await(() -> {
            backlog.measure();
            return gauge("tercet.webhooks.due") == before;
        });
    }

    @Test
    void whatIsToBeTriedLaterIsNotDue() throws Exception {
        backlog.measure();
        double before = gauge("tercet.webhooks.due");
        receiver.answer("/failing", received -> 500);
        JsonPath endpoint = endpoint("/failing", "claim.denied");
        publish("claim.denied", 1);
        publish("claim.denied", 2);
        receiver.take("/failing");
        await(() -> madeAttempts(endpoint) == 1);
        await(() -> {
            backlog.measure();
            return gauge("tercet.webhooks.due") == before;
        });
        clock.advance(Duration.ofSeconds(1));
        receiver.take("/failing");
    }

    @Test
    void attemptsAreCountedByTheirOutcome() throws Exception {
        long succeeded = attempts("succeeded");
        long rejected = attempts("rejected");
        receiver.answer("/hook", received -> number(received) == 1 ? 200 : 418);
        JsonPath endpoint = endpoint("/hook", "claim.denied");
        publish("claim.denied", 1);
        publish("claim.denied", 2);
        receiver.take("/hook");
        receiver.take("/hook");
        await(() -> madeAttempts(endpoint) == 2);
        assertThat(attempts("succeeded")).isEqualTo(succeeded + 1);
        assertThat(attempts("rejected")).isEqualTo(rejected + 1);
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private long attempts(String outcome) {
        Timer timer = registry.find("tercet.webhooks.attempts")
                .tags("api", "rymeda", "outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }
}
