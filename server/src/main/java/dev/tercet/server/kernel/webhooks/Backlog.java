package dev.tercet.server.kernel.webhooks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Measures how many deliveries are due and not yet made, of all tenants and on all replicas, and how long the oldest has been. Asks
 * the database every few seconds by itself, so that reading the metrics never waits for it; while it cannot be asked the figures are
 * NaN, which is no figure. Thread-safe.
 */
@Singleton
class Backlog {

    private static final Logger LOG = Logger.getLogger(Backlog.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final RelayDatabase database;
    private final WebhookSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "webhook-backlog");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Standing standing;

    Backlog(RelayDatabase database, WebhookSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param since when the oldest was due; null when none is */
    private record Standing(long deliveries, Instant since) {}

    void start(@Observes StartupEvent started, MeterRegistry registry) {
        if (!settings.enabled()) {
            return;
        }
        Gauge.builder("tercet.webhooks.due", this, Backlog::deliveries)
                .description("Webhook deliveries that are due and not yet made")
                .register(registry);
        Gauge.builder("tercet.webhooks.due.age", this, Backlog::age)
                .description("How long the oldest of them has been due")
                .baseUnit("seconds")
                .register(registry);
        timer.scheduleWithFixedDelay(this::tryToMeasure, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void tryToMeasure() {
        try {
            measure();
        } catch (RuntimeException e) {
            standing = null;
            LOG.debug("the backlog of webhooks cannot be measured", e);
        }
    }

    /** Asks the database now. */
    void measure() {
        String sql = "select deliveries, since from kernel.webhook_backlog(?)";
        standing = QuarkusTransaction.requiringNew().call(() -> database.query(
                        sql,
                        row -> new Standing(row.getLong("deliveries"), RelayDatabase.instant(row, "since")),
                        clock.instant())
                .get(0));
    }

    private double deliveries() {
        Standing last = standing;
        return last == null ? Double.NaN : last.deliveries();
    }

    private double age() {
        Standing last = standing;
        if (last == null) {
            return Double.NaN;
        }
        return last.since() == null
                ? 0
                : Math.max(0, Duration.between(last.since(), clock.instant()).toMillis() / 1000.0);
    }
}
