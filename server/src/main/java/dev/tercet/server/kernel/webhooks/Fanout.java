package dev.tercet.server.kernel.webhooks;

import dev.tercet.server.kernel.tenancy.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts committed events into the lines of the endpoints that want them. The line's order is given here, one tenant at a
 * time under a lock, and not by the event's own number: numbers are drawn before their transactions commit, so a smaller
 * one can appear after a larger one was sent.
 */
@Singleton
class Fanout {

    private static final int BATCH = 500;
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('kernel.event ' || ?, 0))";
    private static final String WAITING =
            "select seq, type, occurred_at from kernel.event where relayed_at is null order by seq limit " + BATCH;
    private static final String SUBSCRIBERS = """
            select id, api, events, active_since from kernel.webhook_endpoint
            where status = 'active' order by id for no key update
            """;
    private static final String INSERT = """
            insert into kernel.webhook_delivery
              (id, tenant_id, endpoint_id, event_seq, event_type, next_attempt_at, queued_at, created_at)
            select n.id, kernel.tenant(), n.endpoint, n.seq, n.type, n.at, n.at, n.at
            from (select u.*, cast(? as timestamptz) as at
                  from unnest(cast(? as text[]), cast(? as text[]), cast(? as bigint[]), cast(? as text[]))
                    with ordinality as u(id, endpoint, seq, type, place)) n
            order by n.place
            """;
    private static final String WAKE =
            "update kernel.webhook_endpoint set next_due_at = coalesce(next_due_at, ?) where id = any (?)";
    private static final String DONE = "update kernel.event set relayed_at = ? where seq = any (?)";

    private final RelayDatabase database;
    private final WebhookDialects dialects;
    private final TenantScope tenants;
    private final Clock clock;

    Fanout(RelayDatabase database, WebhookDialects dialects, TenantScope tenants, Clock clock) {
        this.database = database;
        this.dialects = dialects;
        this.tenants = tenants;
        this.clock = clock;
    }

    private record Waiting(long seq, String type, Instant occurredAt) {}

    private record Subscriber(String id, String api, List<String> events, Instant since) {
        boolean wants(Waiting event) {
            return events.contains(event.type()) && !event.occurredAt().isBefore(since);
        }
    }

    /** Works off every event that is committed by now. */
    void run() {
        List<String> busy = QuarkusTransaction.requiringNew()
                .call(() -> database.query("select * from kernel.tenants_with_events()", row -> row.getString(1)));
        for (String tenant : busy) {
            int relayed;
            do {
                relayed = tenants.transact(tenant, () -> relay(tenant));
            } while (relayed == BATCH);
        }
    }

    private int relay(String tenant) {
        database.query(LOCK, row -> null, tenant);
        List<Waiting> events = database.query(
                WAITING,
                row -> new Waiting(
                        row.getLong("seq"), row.getString("type"), RelayDatabase.instant(row, "occurred_at")));
        if (events.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        queue(events, database.query(SUBSCRIBERS, Fanout::subscriber), now);
        database.update(DONE, now, events.stream().map(Waiting::seq).toArray(Long[]::new));
        return events.size();
    }

    private void queue(List<Waiting> events, List<Subscriber> subscribers, Instant now) {
        List<String> ids = new ArrayList<>();
        List<String> endpoints = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (Waiting event : events) {
            for (Subscriber subscriber : subscribers) {
                if (subscriber.wants(event)) {
                    ids.add(dialects.of(subscriber.api()).newDeliveryId());
                    endpoints.add(subscriber.id());
                    numbers.add(event.seq());
                    types.add(event.type());
                }
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        database.update(INSERT, now, texts(ids), texts(endpoints), numbers.toArray(Long[]::new), texts(types));
        Set<String> woken = new LinkedHashSet<>(endpoints);
        database.update(WAKE, now, woken.toArray(String[]::new));
    }

    private static Subscriber subscriber(ResultSet row) throws SQLException {
        Array events = row.getArray("events");
        return new Subscriber(
                row.getString("id"),
                row.getString("api"),
                List.of((String[]) events.getArray()),
                RelayDatabase.instant(row, "active_since"));
    }

    private static String[] texts(List<String> values) {
        return values.toArray(String[]::new);
    }
}
