package dev.tercet.server.rymi.calls;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The telephones in the calls of the running transaction's tenant. */
@Singleton
public class TelephonyLegRepository implements PanacheRepositoryBase<TelephonyLegEntity, UUID> {

    /** Gives up the legs of a call that nobody has dialled yet. */
    void cancelQueued(UUID callId, Instant now) {
        update("status = 'canceled', updatedAt = ?1 where callId = ?2 and status = 'queued'", now, callId);
    }

    /** The legs to these numbers that nobody has dialled yet. */
    List<TelephonyLegEntity> queuedTo(Collection<String> numbers) {
        return list("toNumber in ?1 and status = 'queued'", numbers);
    }
}
