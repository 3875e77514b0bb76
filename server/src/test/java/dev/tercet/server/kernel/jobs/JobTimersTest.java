package dev.tercet.server.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobTimersTest {

    private static final Instant NOW = Instant.parse("2025-01-15T09:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final JobTimers timers = new JobTimers(registry, List.of("rymeda.files.exchange", "audit.purge"));

    @Test
    void everyJobHasItsSeriesFromTheStart() {
        assertThat(registry.get("tercet.jobs").timers()).hasSize(4).allMatch(timer -> timer.count() == 0);
    }

    @Test
    void executionsAreTimedByNameAndOutcome() {
        timers.onExecutionComplete(ExecutionComplete.success(execution("audit.purge"), NOW, NOW.plusMillis(1500)));
        timers.onExecutionComplete(ExecutionComplete.success(execution("audit.purge"), NOW, NOW.plusMillis(500)));
        timers.onExecutionComplete(ExecutionComplete.failure(
                execution("audit.purge"), NOW, NOW.plusMillis(250), new IllegalStateException("no")));
        assertThat(timer("audit.purge", "succeeded").count()).isEqualTo(2);
        assertThat(timer("audit.purge", "succeeded").totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(2000);
        assertThat(timer("audit.purge", "failed").count()).isEqualTo(1);
        assertThat(timer("audit.purge", "failed").totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(250);
        assertThat(timer("rymeda.files.exchange", "succeeded").count()).isZero();
    }

    @Test
    void aJobThatThisVersionDoesNotKnowAddsNoSeries() {
        timers.onExecutionComplete(ExecutionComplete.success(execution("of.another.version"), NOW, NOW));
        assertThat(registry.getMeters()).hasSize(4);
    }

    private static Execution execution(String job) {
        return new Execution(NOW, new TaskInstance<>(job, "1"));
    }

    private Timer timer(String job, String outcome) {
        return registry.get("tercet.jobs").tags("job", job, "outcome", outcome).timer();
    }
}
