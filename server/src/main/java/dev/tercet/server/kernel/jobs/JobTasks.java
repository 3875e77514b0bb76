package dev.tercet.server.kernel.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.tercet.server.kernel.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** Makes db-scheduler's tasks of our jobs: enters the tenant, and decides what follows a failure. */
@Singleton
class JobTasks {

    private static final Logger LOG = Logger.getLogger(JobTasks.class);

    private final TenantScope tenants;
    private final ObjectMapper json;
    private final JobsSettings settings;

    JobTasks(TenantScope tenants, ObjectMapper json, JobsSettings settings) {
        this.tenants = tenants;
        this.json = json;
        this.settings = settings;
    }

    <T> OneTimeTask<JobData> of(OneTimeJob<T> job) {
        return Tasks.oneTime(job.name(), JobData.class)
                .onDeadExecutionRevive()
                .onFailure((failure, schedule) -> retry(job, failure, schedule))
                .execute((instance, context) -> {
                    JobData data = instance.getData();
                    inside(data.tenantId(), () -> {
                        job.run(json.treeToValue(data.payload(), job.payload()));
                        return null;
                    });
                });
    }

    RecurringTask<Void> of(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .onDeadExecutionRevive()
                .execute((instance, context) -> inside(null, () -> {
                    job.run();
                    return null;
                }));
    }

    private <T> void retry(OneTimeJob<T> job, ExecutionComplete failure, ExecutionOperations<JobData> schedule) {
        int failures = failure.getExecution().consecutiveFailures + 1;
        if (failures < settings.attempts()) {
            schedule.reschedule(failure, failure.getTimeDone().plus(waitAfter(failures)));
            return;
        }
        TaskInstance<?> instance = failure.getExecution().taskInstance;
        LOG.errorf("the job %s %s is given up after %d attempts", job.name(), instance.getId(), failures);
        JobData data = (JobData) instance.getData();
        inside(data.tenantId(), () -> {
            job.giveUp(json.treeToValue(data.payload(), job.payload()));
            return null;
        });
        schedule.remove();
    }

    /** Doubles from failure to failure up to the longest wait. */
    Duration waitAfter(int failures) {
        Duration wait = settings.firstRetry();
        for (int i = 1; i < failures && wait.compareTo(settings.longestRetry()) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(settings.longestRetry()) < 0 ? wait : settings.longestRetry();
    }

    private void inside(String tenantId, Callable<Void> work) {
        try {
            tenants.call(tenantId, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("the job's data cannot be read", e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
