package dev.tercet.server.rymeda.revenue;

import dev.tercet.server.kernel.page.ListQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Claims of the tenant. */
@Singleton
public class ClaimRepository implements PanacheRepositoryBase<ClaimEntity, String> {

    /** The claim, held for this transaction: whoever else wants to change it waits. */
    public Optional<ClaimEntity> hold(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All claims for a session, oldest first. */
    public List<ClaimEntity> ofSession(String sessionId) {
        return list("sessionId = ?1 order by createdAt, id", sessionId);
    }

    ListQuery<ClaimEntity> list() {
        return ListQuery.of(getEntityManager(), ClaimEntity.class);
    }
}
