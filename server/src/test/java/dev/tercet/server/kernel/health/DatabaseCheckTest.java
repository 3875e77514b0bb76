package dev.tercet.server.kernel.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class DatabaseCheckTest {

    @Test
    void isUpWhenAConnectionIsValid() {
        assertThat(answerOf(() -> true).getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    @Test
    void isDownWhenTheDatabaseRefuses() {
        HealthCheckResponse answer = answerOf(() -> {
            throw new SQLException("connection refused");
        });
        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(answer.getData().orElseThrow()).containsEntry("reason", "it cannot be reached");
    }

    @Test
    void isDownWhenTheDatabaseDoesNotAnswerWithinTheBound() {
        CountDownLatch never = new CountDownLatch(1);
        HealthCheckResponse answer = answerOf(() -> {
            never.await();
            return true;
        });
        never.countDown();
        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(answer.getData().orElseThrow()).containsEntry("reason", "no answer within 300 ms");
    }

    private static HealthCheckResponse answerOf(Callable<Boolean> healthy) {
        AgroalDataSource database = (AgroalDataSource) Proxy.newProxyInstance(
                DatabaseCheckTest.class.getClassLoader(),
                new Class<?>[] {AgroalDataSource.class},
                (proxy, method, arguments) -> healthy.call());
        return new DatabaseCheck(database, () -> Duration.ofMillis(300))
                .call()
                .await()
                .indefinitely();
    }
}
