package dev.tercet.server.kernel.auth;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Remembers when credentials were last used, to the minute, give or take the seconds that a proven caller is believed without
 * being looked up again ({@link KnownCallers}). Such a look-up costs one more into memory; what has changed is written
 * now and then, all of it in one statement, and at the end of the process. Thread-safe.
 */
@Singleton
public class LastUse {

    private static final Logger LOG = Logger.getLogger(LastUse.class);

    private final DataSource database;
    private final Clock clock;
    private final AuthSettings settings;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "last-use");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Instant> unwritten = new ConcurrentHashMap<>();

    public LastUse(DataSource database, Clock clock, AuthSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** Notes that the credential was used just now. */
    public void note(String credentialId) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(unwritten.get(credentialId))) {
            unwritten.merge(credentialId, minute, LastUse::later);
        }
    }

    void begin(@Observes StartupEvent started) {
        long interval = settings.lastUseInterval().toMillis();
        writer.scheduleWithFixedDelay(this::tryToWrite, interval, interval, TimeUnit.MILLISECONDS);
    }

    void finish(@Observes ShutdownEvent stopping) {
        writer.shutdown();
        tryToWrite();
    }

    private void tryToWrite() {
        try {
            write();
        } catch (RuntimeException e) {
            LOG.warn("the last use of credentials could not be written; it will be tried again", e);
        }
    }

    /** Writes what was noted since the last time. */
    void write() {
        Map<String, Instant> taken = new HashMap<>();
        for (String id : unwritten.keySet()) {
            taken.put(id, unwritten.remove(id));
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> send(taken));
        } catch (RuntimeException e) {
            taken.forEach((id, minute) -> unwritten.merge(id, minute, LastUse::later));
            throw e;
        }
    }

    private void send(Map<String, Instant> uses) {
        String[] ids = uses.keySet().toArray(String[]::new);
        Timestamp[] minutes = new Timestamp[ids.length];
        for (int i = 0; i < ids.length; i++) {
            minutes[i] = Timestamp.from(uses.get(ids[i]));
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select kernel.note_use(?, ?)")) {
            Array idArray = connection.createArrayOf("text", ids);
            Array minuteArray = connection.createArrayOf("timestamptz", minutes);
            statement.setArray(1, idArray);
            statement.setArray(2, minuteArray);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the last use of credentials", e);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
