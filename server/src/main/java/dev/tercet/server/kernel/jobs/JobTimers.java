package dev.tercet.server.kernel.jobs;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Times every execution of a job on this replica, by the job's name and by how it ended. The series are there from the start, so that
 * the first failure shows as a change. Thread-safe.
 */
final class JobTimers extends AbstractSchedulerListener {

    private final Map<String, Timer> succeeded = new HashMap<>();
    private final Map<String, Timer> failed = new HashMap<>();

    JobTimers(MeterRegistry registry, Collection<String> jobs) {
        for (String job : jobs) {
            succeeded.put(job, timer(registry, job, "succeeded"));
            failed.put(job, timer(registry, job, "failed"));
        }
    }

    @Override
    public void onExecutionComplete(ExecutionComplete execution) {
        Map<String, Timer> ended = execution.getResult() == ExecutionComplete.Result.OK ? succeeded : failed;
        Timer timer = ended.get(execution.getExecution().taskInstance.getTaskName());
        if (timer != null) {
            // The sandbox may have set its clock back meanwhile.
            Duration took = execution.getDuration();
            timer.record(took.isNegative() ? Duration.ZERO : took);
        }
    }

    private static Timer timer(MeterRegistry registry, String job, String outcome) {
        return Timer.builder("tercet.jobs")
                .description("Executions of jobs")
                .tag("job", job)
                .tag("outcome", outcome)
                .register(registry);
    }
}
