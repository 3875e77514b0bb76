package dev.tercet.server.kernel.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class DatabaseCheckTest {

    private static final Callable<Boolean> WELL = () -> true;
    private static final Callable<Boolean> GONE = () -> {
        throw new SQLException("connection refused");
    };

    @Test
    void isUpWhenBothPoolsHaveAValidConnection() {
        HealthCheckResponse answer = answerOf(WELL, WELL);
        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(answer.getData().orElseThrow())
                .containsExactlyInAnyOrderEntriesOf(Map.of("transactions", "ready", "reads", "ready"));
    }

    @Test
    void isDownWhenOneOfThemIsRefused() {
        HealthCheckResponse answer = answerOf(GONE, WELL);
        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(answer.getData().orElseThrow())
                .containsExactlyInAnyOrderEntriesOf(Map.of("transactions", "it cannot be reached", "reads", "ready"));
        answer = answerOf(WELL, GONE);
        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(answer.getData().orElseThrow()).containsEntry("reads", "it cannot be reached");
    }

    @Test
    void isDownWhenAConnectionIsNotValid() {
        HealthCheckResponse answer = answerOf(WELL, () -> false);
        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(answer.getData().orElseThrow()).containsEntry("reads", "the connection is not valid");
    }

    @Test
    void isDownWhenTheDatabaseDoesNotAnswerWithinTheBound() {
        CountDownLatch never = new CountDownLatch(1);
        Callable<Boolean> silent = () -> {
            never.await();
            return true;
        };
        HealthCheckResponse answer = answerOf(silent, silent);
        never.countDown();
        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(answer.getData().orElseThrow())
                .containsEntry("transactions", "no answer within 300 ms")
                .containsEntry("reads", "no answer within 300 ms");
    }

    private static HealthCheckResponse answerOf(Callable<Boolean> transactions, Callable<Boolean> reads) {
        return new DatabaseCheck(pool(transactions), pool(reads), () -> Duration.ofMillis(300))
                .call()
                .await()
                .indefinitely();
    }

    private static AgroalDataSource pool(Callable<Boolean> healthy) {
        return (AgroalDataSource) Proxy.newProxyInstance(
                DatabaseCheckTest.class.getClassLoader(),
                new Class<?>[] {AgroalDataSource.class},
                (proxy, method, arguments) -> healthy.call());
    }
}
