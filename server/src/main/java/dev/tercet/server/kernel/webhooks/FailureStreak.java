package dev.tercet.server.kernel.webhooks;

import dev.tercet.server.kernel.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Counts the deliveries in a row that an endpoint did not receive, and disables it when there are too many. That is an event
 * itself: the tenant's other endpoints can be told, and so can people. Runs in the transaction of the tenant. Thread-safe.
 */
@Singleton
class FailureStreak {

    /** The event that tells of a disabled endpoint. */
    static final String DISABLED = "webhook.disabled";

    private static final Logger LOG = Logger.getLogger(FailureStreak.class);
    private static final String COUNT = """
            update kernel.webhook_endpoint set failure_streak = failure_streak + 1 where id = ? returning failure_streak, url
            """;
    private static final String DISABLE = """
            update kernel.webhook_endpoint
            set status = 'disabled', disabled_at = ?, updated_at = ?, revision = revision + 1
            where id = ? and status = 'active'
            """;

    private final RelayDatabase database;
    private final Outbox outbox;

    FailureStreak(RelayDatabase database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    private record Count(int streak, String url) {}

    void end(String endpointId) {
        database.update("update kernel.webhook_endpoint set failure_streak = 0 where id = ?", endpointId);
    }

    /** A delivery was given up. The dialect of the endpoint says how many are too many, and how that is told. */
    void lengthen(String endpointId, WebhookDialect dialect, Instant now) {
        int limit = dialect.failureLimit();
        for (Count count : database.query(
                COUNT, row -> new Count(row.getInt("failure_streak"), row.getString("url")), endpointId)) {
            boolean tooMany = limit > 0 && count.streak() >= limit;
            if (tooMany && database.update(DISABLE, now, now, endpointId) > 0) {
                DisabledEndpoint disabled = new DisabledEndpoint(endpointId, count.url(), count.streak(), now);
                outbox.publish(DISABLED, dialect.disabled(disabled));
                LOG.infof(
                        "webhook endpoint %s is disabled: %d deliveries in a row were given up",
                        endpointId, count.streak());
            }
        }
    }
}
