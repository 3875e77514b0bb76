package dev.tercet.server.kernel.audit;

import dev.tercet.server.kernel.audit.AuditEntry.Outcome;
import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.request.CurrentRequest;
import dev.tercet.server.kernel.tenancy.TenantContext;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Records who did what. A change is recorded in its own transaction; the other entries are written in batches, and the
 * answer waits until its entry is durable. Requests that belong to no tenant are in nobody's trail. Thread-safe.
 */
@Singleton
public class AuditTrail {

    private static final Logger LOG = Logger.getLogger(AuditTrail.class);

    private static final int DONE = 200;
    private static final int UNAVAILABLE = 503;

    private final DataSource database;
    private final AuditAppender appender;
    private final AuditLinker linker;
    private final AuditedReads reads;
    private final TenantContext tenant;
    private final CurrentVertxRequest http;
    private final Clock clock;
    private final Duration patience;

    public AuditTrail(
            DataSource database,
            AuditAppender appender,
            AuditLinker linker,
            AuditedReads reads,
            TenantContext tenant,
            CurrentVertxRequest http,
            Clock clock,
            AuditSettings settings) {
        this.database = database;
        this.appender = appender;
        this.linker = linker;
        this.reads = reads;
        this.tenant = tenant;
        this.http = http;
        this.clock = clock;
        this.patience = settings.patience();
    }

    /** Records a change in the running transaction, with which it comes into being or not at all. */
    public void recordChange(CurrentRequest request, int status) throws SQLException {
        try (Connection connection = database.getConnection()) {
            AuditRows.insert(connection, List.of(entry(request, Outcome.CHANGED, status)));
        }
    }

    /**
     * Records a change that nobody asked for just now, as a job makes it, in the running transaction of the tenant that is
     * entered. It has no caller and no address; its status is that of a request that would have made it.
     *
     * @param job the job's name, in the place of an operation's
     * @param target the path of what was changed
     */
    public void recordWork(String api, String job, String target) {
        UUID id = Ids.uuid();
        AuditEntry entry = new AuditEntry(
                tenant.id(),
                id,
                clock.instant(),
                api,
                null,
                null,
                job,
                target,
                Outcome.CHANGED,
                DONE,
                1,
                "job_" + id,
                null);
        try (Connection connection = database.getConnection()) {
            AuditRows.insert(connection, List.of(entry));
        } catch (SQLException e) {
            throw new IllegalStateException("the work of " + job + " cannot be put on record", e);
        }
    }

    /** Says that a recorded change is committed. */
    public void committed() {
        linker.wake();
    }

    /**
     * Records that health data was shown, or that somebody signed in or got a token; other reads leave no trace. Returns when the
     * entry is durable.
     */
    public void recordRead(CurrentRequest request, int status) {
        if (request.operation().open()) {
            if (tenantOf(request) != null) {
                await(appender.append(entry(request, Outcome.ENTERED, status)));
            }
        } else if (reads.contains(request.operation())) {
            await(appender.append(entry(request, Outcome.READ, status)));
        }
    }

    /** Records that an earlier answer was given again. Returns when the entry is durable. */
    public void recordReplay(CurrentRequest request, int status) {
        await(appender.append(entry(request, Outcome.REPLAYED, status)));
    }

    /**
     * Records a refusal or a fault. Where the thread may wait, the entry is durable when this returns; a refusal early in
     * the pipeline is written within moments. So is an answer that the service is not available, which would wait for the same
     * database once more, and the refusal of an open operation: how long that takes must not tell whether there is such a client.
     * A refusal that cannot be recorded is a refusal all the same.
     */
    public void recordRefusal(CurrentRequest request, int status) {
        if (tenantOf(request) == null) {
            return;
        }
        CompletableFuture<Void> written = appender.appendRefusal(entry(request, Outcome.REFUSED, status));
        boolean later = status == UNAVAILABLE || request.operation().open();
        if (later || !BlockingOperationControl.isBlockingAllowed()) {
            return;
        }
        try {
            await(written);
        } catch (IllegalStateException e) {
            LOG.errorf(e, "the refusal of request %s is not on record", request.id());
        }
    }

    private AuditEntry entry(CurrentRequest request, Outcome outcome, int status) {
        Caller caller = request.caller();
        return new AuditEntry(
                tenantOf(request),
                Ids.uuid(),
                clock.instant(),
                request.operation().api(),
                caller == null ? request.namedCredential() : caller.credentialId(),
                caller == null ? null : caller.userId(),
                request.operation().id(),
                AuditTarget.of(request.operation(), request.path()),
                outcome,
                status,
                1,
                request.id(),
                address());
    }

    private String tenantOf(CurrentRequest request) {
        return request.caller() == null ? tenant.id() : request.caller().tenantId();
    }

    private String address() {
        SocketAddress remote = http.getCurrent().request().remoteAddress();
        return remote == null ? null : remote.hostAddress();
    }

    private void await(CompletableFuture<Void> written) {
        try {
            written.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the audit trail cannot be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing the audit trail", e);
        }
    }
}
