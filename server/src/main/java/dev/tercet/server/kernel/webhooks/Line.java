package dev.tercet.server.kernel.webhooks;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The deliveries of an endpoint that wait for their turn. Runs in the transaction of the endpoint's tenant. Thread-safe.
 */
@Singleton
class Line {

    private static final String RECEIVER = "select " + Receiver.COLUMNS + " from kernel.webhook_endpoint e"
            + " where e.id = ? and e.lease_owner = ? and e.status = 'active'";
    private static final String HEAD = """
            select d.id, d.event_type, v.data, v.occurred_at, v.trace_parent, d.tries, d.next_attempt_at
            from kernel.webhook_delivery d join kernel.event v on v.seq = d.event_seq
            where d.endpoint_id = ? and d.in_turn order by d.position limit ?
            """;
    /** The endpoint first and what belongs to it afterwards: who deletes an endpoint takes the locks in this order too. */
    private static final String RECORD = """
            with held as (
              select id, revision, status, failure_streak from kernel.webhook_endpoint where id = ? and lease_owner = ?
              for key share),
            moved as (
              update kernel.webhook_delivery d
              set status = ?, in_turn = ?, attempts = d.attempts + 1, last_number = d.last_number + 1, tries = d.tries + 1,
                response_status = ?, next_attempt_at = ?, queued_at = ?
              from held, kernel.webhook_delivery o
              where d.id = ? and d.endpoint_id = held.id and o.id = d.id
              returning d.id, d.tenant_id, d.endpoint_id, d.event_type, d.last_number, d.tries, o.queued_at as queued_before),
            logged as (
              insert into kernel.webhook_attempt (id, tenant_id, endpoint_id, delivery_id, event_type, number, tries, trigger,
                outcome, response_status, response_body, failure, duration_millis, created_at, attempted_at, next_attempt_at)
              select ?, tenant_id, endpoint_id, id, event_type, last_number, tries, 'automatic', ?, ?, ?, ?, ?, queued_before, ?, ?
              from moved)
            select held.revision, held.status, held.failure_streak from held, moved
            """;

    private static final String LOCK =
            "select 1 from kernel.webhook_endpoint where id = ? and lease_owner = ? for no key update";
    private static final String LEAVE = """
            update kernel.webhook_endpoint e set lease_owner = null, lease_until = null, next_due_at = (
              select d.next_attempt_at from kernel.webhook_delivery d
              where d.endpoint_id = e.id and d.in_turn order by d.position limit 1)
            where e.id = ? and e.lease_owner = ?
            returning e.next_due_at
            """;

    private final RelayDatabase database;
    private final Leases leases;

    Line(RelayDatabase database, Leases leases) {
        this.database = database;
        this.leases = leases;
    }

    /** How an endpoint stands after an attempt was recorded. */
    record Standing(int revision, boolean active, int failureStreak) {}

    /** The endpoint; empty when it is no longer this replica's or gets nothing any more. */
    Optional<Receiver> receiver(String endpointId) {
        return database.query(RECEIVER, Receiver::read, endpointId, leases.owner()).stream()
                .findFirst();
    }

    /** The first deliveries in line. */
    List<DueDelivery> head(String endpointId, int most) {
        return database.query(
                HEAD,
                row -> new DueDelivery(
                        row.getString("id"),
                        row.getString("event_type"),
                        row.getString("data"),
                        RelayDatabase.instant(row, "occurred_at"),
                        row.getString("trace_parent"),
                        row.getInt("tries"),
                        RelayDatabase.instant(row, "next_attempt_at")),
                endpointId,
                most);
    }

    /**
     * Writes an attempt and what follows from it down.
     *
     * @param next when the delivery is tried again; null when it is received or given up, and leaves the line
     * @return empty, and nothing is written, when the endpoint is gone or no longer this replica's
     */
    Optional<Standing> record(
            String endpointId, String deliveryId, String attemptId, AttemptResult result, Instant next, Instant now) {
        String status = next != null ? "pending" : result.succeeded() ? "succeeded" : "failed";
        return database
                .query(
                        RECORD,
                        row -> new Standing(
                                row.getInt("revision"),
                                row.getString("status").equals("active"),
                                row.getInt("failure_streak")),
                        endpointId,
                        leases.owner(),
                        status,
                        next != null,
                        result.status(),
                        next,
                        now,
                        deliveryId,
                        attemptId,
                        result.outcome().stored(),
                        result.status(),
                        result.answer(),
                        result.failure(),
                        result.durationMillis(),
                        result.startedAt(),
                        next)
                .stream()
                .findFirst();
    }

    /**
     * Gives the endpoint up to whoever comes next. Locks it first and looks at the line after: a delivery that is queued at
     * the same time is seen here, or else marks the endpoint as due afterwards.
     *
     * @return when the line is due again; empty when it is empty
     */
    Optional<Instant> leave(String endpointId) {
        database.query(LOCK, row -> null, endpointId, leases.owner());
        return database
                .query(
                        LEAVE,
                        row -> Optional.ofNullable(RelayDatabase.instant(row, "next_due_at")),
                        endpointId,
                        leases.owner())
                .stream()
                .findFirst()
                .flatMap(due -> due);
    }
}
