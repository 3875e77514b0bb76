package dev.tercet.server.rymi.calls;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** The dialling queue of the running transaction's tenant. */
@Singleton
public class DialJobRepository implements PanacheRepositoryBase<DialJobEntity, UUID> {

    int countIn(String state) {
        return Math.toIntExact(count("state", state));
    }

    /** How many jobs came to this end since then. */
    int countSince(String state, Instant since) {
        return Math.toIntExact(count("state = ?1 and updatedAt >= ?2", state, since));
    }

    /** Takes the jobs of a call that nobody has started yet out of the queue. */
    void cancelWaiting(UUID callId, Instant now) {
        update("state = 'canceled', updatedAt = ?1 where callId = ?2 and state in ('waiting', 'delayed')", now, callId);
    }

    /** Takes the job of one leg out of the queue. */
    void cancel(UUID legId, Instant now) {
        update("state = 'canceled', updatedAt = ?1 where legId = ?2 and state in ('waiting', 'delayed')", now, legId);
    }
}
