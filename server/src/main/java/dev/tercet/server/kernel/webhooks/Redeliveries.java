package dev.tercet.server.kernel.webhooks;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Attempts that were asked for by hand: they wait for no turn, and go to endpoints that get nothing else as well. Runs in
 * the transaction of the tenant. Thread-safe.
 */
@Singleton
class Redeliveries {

    private static final String LOAD = "select " + Receiver.COLUMNS
            + ", d.id as delivery_id, d.event_type, v.data, v.occurred_at, v.trace_parent, a.tries, a.due_at"
            + " from kernel.webhook_attempt a join kernel.webhook_endpoint e on e.id = a.endpoint_id"
            + " join kernel.webhook_delivery d on d.id = a.delivery_id join kernel.event v on v.seq = d.event_seq"
            + " where a.id = ? and a.lease_owner = ? and a.outcome is null";
    private static final String RECORD = """
            with made as (
              update kernel.webhook_attempt set outcome = ?, response_status = ?, response_body = ?, failure = ?,
                duration_millis = ?, attempted_at = ?, next_attempt_at = ?, lease_owner = null, lease_until = null
              where id = ? and lease_owner = ? and outcome is null
              returning delivery_id, endpoint_id)
            update kernel.webhook_delivery d
            set attempts = d.attempts + 1, response_status = ?,
              status = case when ? then 'succeeded' when d.in_turn or ? then 'pending' else 'failed' end,
              in_turn = d.in_turn and not ?,
              next_attempt_at = case when d.in_turn and not ? then d.next_attempt_at else ? end
            from made where d.id = made.delivery_id
            returning d.id
            """;
    private static final String NUMBER = """
            update kernel.webhook_delivery d set last_number = d.last_number + 1,
              status = case when ? then 'pending' else d.status end,
              next_attempt_at = case when ? and not d.in_turn then cast(? as timestamptz) else d.next_attempt_at end
            where d.id = ? returning d.endpoint_id, d.event_type, d.last_number
            """;
    private static final String QUEUE = """
            insert into kernel.webhook_attempt (id, tenant_id, endpoint_id, delivery_id, event_type, number, tries, trigger,
              created_at, due_at)
            values (?, kernel.tenant(), ?, ?, ?, ?, ?, 'manual', ?, ?)
            """;
    private static final String LINE_MAY_MOVE = """
            update kernel.webhook_endpoint set next_due_at = least(next_due_at, ?)
            where id = ? and next_due_at is not null
            """;

    private final RelayDatabase database;
    private final Leases leases;

    Redeliveries(RelayDatabase database, Leases leases) {
        this.database = database;
        this.leases = leases;
    }

    /** An attempt that is due, and everything that it takes. */
    record Due(Receiver receiver, DueDelivery delivery) {
        private static Due read(ResultSet row) throws SQLException {
            return new Due(
                    Receiver.read(row),
                    new DueDelivery(
                            row.getString("delivery_id"),
                            row.getString("event_type"),
                            row.getString("data"),
                            RelayDatabase.instant(row, "occurred_at"),
                            row.getString("trace_parent"),
                            row.getInt("tries"),
                            RelayDatabase.instant(row, "due_at")));
        }
    }

    private record Numbered(String endpointId, String type, int number) {}

    /** Queues an attempt of a delivery. {@code pending} is whether the delivery counts as such from now on. */
    void queue(String attemptId, String deliveryId, int tries, boolean pending, Instant now, Instant due) {
        Numbered numbered = database.query(
                        NUMBER,
                        row -> new Numbered(
                                row.getString("endpoint_id"), row.getString("event_type"), row.getInt("last_number")),
                        pending,
                        pending,
                        due,
                        deliveryId)
                .get(0);
        database.update(
                QUEUE,
                attemptId,
                numbered.endpointId(),
                deliveryId,
                numbered.type(),
                numbered.number(),
                tries,
                now,
                due);
    }

    Optional<Due> load(String attemptId) {
        return database.query(LOAD, Due::read, attemptId, leases.owner()).stream()
                .findFirst();
    }

    /**
     * Writes down what came of an attempt.
     *
     * @param next when another one follows by itself; null when none does
     * @return false, and nothing is written, when it is gone or no longer this replica's
     */
    boolean record(String attemptId, String endpointId, AttemptResult result, Instant next, Instant now) {
        boolean recorded = !database.query(
                        RECORD,
                        row -> row.getString(1),
                        result.outcome().stored(),
                        result.status(),
                        result.answer(),
                        result.failure(),
                        result.durationMillis(),
                        result.startedAt(),
                        next,
                        attemptId,
                        leases.owner(),
                        result.status(),
                        result.succeeded(),
                        next != null,
                        result.succeeded(),
                        result.succeeded(),
                        next)
                .isEmpty();
        if (recorded && result.succeeded()) {
            database.update(LINE_MAY_MOVE, now, endpointId);
        }
        return recorded;
    }
}
