package dev.tercet.server.kernel.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.tercet.server.kernel.tenancy.TenantContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Puts work on the schedule of the running tenant. The row is written in the running transaction, which there must be:
 * the work is on the schedule if and only if the change is made that wants it done. Thread-safe.
 */
@Singleton
public class Jobs {

    static final String TABLE = "kernel.job";

    private final SchedulerClient schedule;
    private final TenantContext tenant;
    private final ObjectMapper json;
    private final Event<JobsChanged> changed;

    Jobs(DataSource database, TenantContext tenant, JobJson serializer, ObjectMapper json, Event<JobsChanged> changed) {
        this.schedule = SchedulerClient.Builder.create(database)
                .tableName(TABLE)
                .serializer(serializer)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .build();
        this.tenant = tenant;
        this.json = json;
        this.changed = changed;
    }

    /**
     * Has the job done at the time, or as soon after it as a replica is free.
     *
     * @param id names the execution among those of the job and the tenant
     * @return false when there is one of this id already, which then stays as it is
     */
    public <T> boolean schedule(OneTimeJob<T> job, String id, Instant at, T payload) {
        JobData data = new JobData(tenant(), json.valueToTree(payload));
        boolean added = schedule.scheduleIfNotExists(new TaskInstance<>(job.name(), instance(id), data), at);
        changed.fire(new JobsChanged());
        return added;
    }

    /** Takes the execution off the schedule, if it is on it and not being done. */
    public void cancel(OneTimeJob<?> job, String id) {
        TaskInstanceId execution = TaskInstanceId.of(job.name(), instance(id));
        if (schedule.getScheduledExecution(execution).filter(e -> !e.isPicked()).isPresent()) {
            schedule.cancel(execution);
        }
    }

    private String instance(String id) {
        return tenant() + '/' + id;
    }

    private String tenant() {
        if (tenant.id() == null) {
            throw new IllegalStateException("work is scheduled for a tenant, and none is entered");
        }
        return tenant.id();
    }
}
