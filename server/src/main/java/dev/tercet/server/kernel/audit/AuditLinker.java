package dev.tercet.server.kernel.audit;

import dev.tercet.server.kernel.database.Unavailability;
import dev.tercet.server.kernel.time.ClockMoved;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Gives new entries their place in the chain of their tenant. It works behind the requests, so that the changes of one
 * tenant never wait for each other; of all replicas one at a time links a tenant's. Thread-safe.
 */
@Singleton
class AuditLinker {

    private static final Logger LOG = Logger.getLogger(AuditLinker.class);
    private static final long STOP_SECONDS = 5;

    private final DataSource database;
    private final Duration interval;
    private final Duration patrol;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    AuditLinker(DataSource database, AuditSettings settings) {
        this.database = database;
        this.interval = settings.linkInterval();
        this.patrol = settings.linkPatrol();
        this.thread = new Thread(this::run, "audit-linker");
        this.thread.setDaemon(true);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        stopping = true;
        work.release();
        thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    }

    void hurry(@Observes ClockMoved moved) {
        wake();
    }

    /** Says that entries were committed. Costs nothing when it has been said already. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Links everything that is committed, of all tenants; a tenant that another replica links is left to it. */
    void linkAll() {
        for (String tenant : QuarkusTransaction.requiringNew().call(this::waiting)) {
            try {
                boolean more = true;
                while (more) {
                    more = QuarkusTransaction.requiringNew().call(() -> link(tenant));
                }
            } catch (RuntimeException e) {
                Unavailability.log(LOG, "the audit trail of " + tenant + " cannot be linked", e);
            }
        }
    }

    private void run() {
        try {
            while (!stopping) {
                work.tryAcquire(patrol.toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
                linkQuietly();
                if (!stopping) {
                    Thread.sleep(interval.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void linkQuietly() {
        try {
            linkAll();
        } catch (RuntimeException e) {
            Unavailability.log(LOG, "the audit trails cannot be linked; they are tried again", e);
        }
    }

    private List<String> waiting() throws SQLException {
        List<String> tenants = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select kernel.audit_pending_tenants()");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                tenants.add(row.getString(1));
            }
        }
        return tenants;
    }

    private boolean link(String tenant) throws SQLException {
        try (Connection connection = database.getConnection()) {
            AuditChain.enter(connection, tenant);
            return AuditChain.tryLock(connection, tenant) && AuditChain.append(connection, tenant);
        }
    }
}
