package dev.tercet.server.kernel.audit;

import dev.tercet.server.kernel.database.Unavailability;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Writes entries that belong to no transaction of a request. One thread takes whatever has arrived and commits it at once:
 * while it commits, the next batch gathers, so many readers share one commit and a lone one waits for none but its own.
 * Thread-safe.
 */
@Singleton
class AuditAppender {

    private static final Logger LOG = Logger.getLogger(AuditAppender.class);
    private static final long STOP_SECONDS = 5;
    private static final long IDLE_MILLIS = 200;
    private static final long SWEEP_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final BlockingQueue<Waiting> queue;
    private final DataSource database;
    private final AuditLinker linker;
    private final RefusalBudget refusals;
    private final int batch;
    private final Thread thread;
    private volatile boolean stopping;

    AuditAppender(DataSource database, AuditLinker linker, RefusalBudget refusals, AuditSettings settings) {
        this.database = database;
        this.linker = linker;
        this.refusals = refusals;
        this.batch = settings.batch();
        this.queue = new LinkedBlockingQueue<>(settings.queue());
        this.thread = new Thread(this::run, "audit-appender");
        this.thread.setDaemon(true);
    }

    private record Waiting(AuditEntry entry, CompletableFuture<Void> written) {

        static Waiting of(AuditEntry entry) {
            return new Waiting(entry, new CompletableFuture<>());
        }
    }

    /** Completes when the entry is durable; exceptionally when it could not be written. */
    CompletableFuture<Void> append(AuditEntry entry) {
        Waiting waiting = Waiting.of(entry);
        if (stopping || !queue.offer(waiting)) {
            waiting.written().completeExceptionally(new RejectedExecutionException("the audit trail takes no more"));
        }
        return waiting.written();
    }

    /** As {@link #append}; a refusal that is only counted, because there were many alike, completes at once. */
    CompletableFuture<Void> appendRefusal(AuditEntry refusal) {
        return refusals.admits(refusal) ? append(refusal) : CompletableFuture.completedFuture(null);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    /** Writes what is still waiting. */
    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        stopping = true;
        thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    }

    private void run() {
        long swept = System.nanoTime();
        try {
            while (!stopping || !queue.isEmpty()) {
                Waiting first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Waiting> taken = new ArrayList<>();
                    taken.add(first);
                    queue.drainTo(taken, batch - 1);
                    write(taken);
                }
                if (System.nanoTime() - swept > SWEEP_NANOS) {
                    refusals.summaries().forEach(this::append);
                    swept = System.nanoTime();
                }
            }
            write(refusals.finish().stream().map(Waiting::of).toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Waiting> taken) {
        if (taken.isEmpty()) {
            return;
        }
        Map<String, List<AuditEntry>> byTenant = new LinkedHashMap<>();
        for (Waiting waiting : taken) {
            byTenant.computeIfAbsent(waiting.entry().tenantId(), tenant -> new ArrayList<>())
                    .add(waiting.entry());
        }
        try {
            QuarkusTransaction.requiringNew().call(() -> insert(byTenant));
        } catch (RuntimeException e) {
            Unavailability.behind(e)
                    .ifPresentOrElse(
                            reason -> LOG.errorf("%d audit entries could not be written: %s", taken.size(), reason),
                            () -> LOG.errorf(e, "%d audit entries could not be written", taken.size()));
            taken.forEach(waiting -> waiting.written().completeExceptionally(e));
            return;
        }
        taken.forEach(waiting -> waiting.written().complete(null));
        linker.wake();
    }

    private Void insert(Map<String, List<AuditEntry>> byTenant) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (var tenant : byTenant.entrySet()) {
                AuditChain.enter(connection, tenant.getKey());
                AuditRows.insert(connection, tenant.getValue());
            }
        }
        return null;
    }
}
