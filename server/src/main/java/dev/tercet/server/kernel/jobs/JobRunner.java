package dev.tercet.server.kernel.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.time.ClockMoved;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Does the work that is due, one execution on one replica: a due row is picked with {@code for update skip locked}, and a
 * row whose replica has not been heard of for some heartbeats is picked again. It has connections of its own: the
 * schedule is nobody's transaction.
 */
@Singleton
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final String STILL_ALIVE = "update kernel.job set last_heartbeat = ? where picked";

    private final AgroalDataSource database;
    private final Clock clock;
    private final List<RecurringTask<Void>> recurring;
    private final Scheduler scheduler;

    JobRunner(
            @DataSource("direct") AgroalDataSource database,
            Clock clock,
            JobTasks tasks,
            JobJson serializer,
            JobsSettings settings,
            MeterRegistry registry,
            @All List<OneTimeJob<?>> oneTimeJobs,
            @All List<RecurringJob> recurringJobs) {
        this.database = database;
        this.clock = clock;
        this.recurring = recurringJobs.stream().map(tasks::of).toList();
        List<Task<?>> known = Stream.<Task<?>>concat(oneTimeJobs.stream().map(tasks::of), recurring.stream())
                .toList();
        this.scheduler = Scheduler.create(database, known)
                .tableName(Jobs.TABLE)
                .serializer(serializer)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed("replica-" + Ids.uuid()))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .pollUsingLockAndFetch(0.5, 1.0)
                .threads(settings.threads())
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(settings.missedHeartbeats())
                .shutdownMaxWait(settings.shutdownWait())
                .addSchedulerListener(new JobTimers(
                        registry, known.stream().map(Task::getName).toList()))
                .failureLogging(LogLevel.WARN, true)
                .build();
    }

    void start(@Observes StartupEvent started) {
        scheduler.start();
        ensureRecurring();
    }

    void stop(@Observes ShutdownEvent stopped) {
        scheduler.stop();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobsChanged changed) {
        scheduler.triggerCheckForDueExecutions();
    }

    /** A jump of the clock must not make running jobs look dead; and a reset of the sandbox has emptied the table. */
    void follow(@Observes ClockMoved moved) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(STILL_ALIVE)) {
            statement.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            statement.executeUpdate();
        }
        ensureRecurring();
        scheduler.triggerCheckForDueExecutions();
    }

    private void ensureRecurring() {
        for (RecurringTask<Void> task : recurring) {
            try {
                task.onStartup(scheduler, clock::instant);
            } catch (TaskInstanceCurrentlyExecutingException e) {
                LOG.debugf(
                        "%s is under way, here or on another replica, and plans its next turn itself", task.getName());
            }
        }
    }
}
