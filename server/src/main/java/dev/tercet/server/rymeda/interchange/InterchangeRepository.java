package dev.tercet.server.rymeda.interchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.LockOptions;

/** Files of the tenant. */
@Singleton
public class InterchangeRepository implements PanacheRepositoryBase<InterchangeEntity, String> {

    /** The oldest file that is to be handed over and that no replica has taken; held. */
    public Optional<InterchangeEntity> holdReady(Instant now) {
        return getEntityManager()
                .createQuery(
                        "from InterchangeEntity where status = 'ready' and (leasedUntil is null or leasedUntil < :now)"
                                + " order by createdAt, id",
                        InterchangeEntity.class)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The file for changing it; held. */
    public InterchangeEntity hold(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The last file of claims that was sent under the number, held: numbers begin anew after a milliard. */
    public Optional<InterchangeEntity> holdSent(int controlNumber) {
        return find(
                        "direction = 'out' and controlNumber = ?1 order by createdAt desc, id desc",
                        String.format("%09d", controlNumber))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether a file of these bytes is posted already. */
    public boolean isPosted(String digest) {
        return count("direction = 'in' and status = 'posted' and digest = ?1", digest) > 0;
    }

    /** The next number of an interchange, which the tenant has not used for a milliard of them. */
    public int nextNumber() {
        return ((Number) getEntityManager().createNativeQuery("""
                                insert into rymeda.interchange_number (tenant_id, last_number) values (kernel.tenant(), 1)
                                on conflict (tenant_id) do update
                                set last_number = rymeda.interchange_number.last_number % 999999999 + 1
                                returning last_number""").getSingleResult()).intValue();
    }
}
