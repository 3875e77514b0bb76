package dev.tercet.server.kernel.webhooks;

import dev.tercet.server.kernel.ids.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which work belongs to this replica. A lease is a mark on a row and no open transaction, so nothing is locked while an
 * endpoint takes its time; the lease of a replica that is gone runs out by the clock of the database. Thread-safe.
 */
@Singleton
class Leases {

    /** This replica, from its start to its end. */
    private final String owner = Ids.uuid().toString();

    private final RelayDatabase database;
    private final WebhookSettings settings;
    private final Clock clock;

    Leases(RelayDatabase database, WebhookSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Something of a tenant that is due. */
    record Claimed(String tenantId, String id) {}

    String owner() {
        return owner;
    }

    /** Endpoints whose line is due, now this replica's; the longest due first. */
    List<Claimed> claimEndpoints(int most) {
        return claim("kernel.claim_webhook_endpoints", most);
    }

    /** Attempts that were asked for by hand and are due, now this replica's. */
    List<Claimed> claimAttempts(int most) {
        return claim("kernel.claim_webhook_attempts", most);
    }

    /** Keeps what this replica is still at work on. */
    void renew(Collection<String> held) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.query(
                        "select kernel.renew_webhook_leases(?, ?, ?)",
                        row -> null,
                        owner,
                        millis(),
                        held.toArray(String[]::new)));
    }

    /** When something is due that nobody is at work on; empty when nothing waits. */
    Optional<Instant> nextDue() {
        String sql = "select kernel.next_webhook_due() as due";
        return QuarkusTransaction.requiringNew()
                .call(() -> Optional.ofNullable(database.query(sql, row -> RelayDatabase.instant(row, "due"))
                        .get(0)));
    }

    private List<Claimed> claim(String function, int most) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.query(
                        "select tenant_id, id from " + function + "(?, ?, ?, ?)",
                        row -> new Claimed(row.getString("tenant_id"), row.getString("id")),
                        owner,
                        millis(),
                        clock.instant(),
                        most));
    }

    private int millis() {
        return Math.toIntExact(settings.lease().toMillis());
    }
}
