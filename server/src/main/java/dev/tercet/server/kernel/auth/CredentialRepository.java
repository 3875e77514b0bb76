package dev.tercet.server.kernel.auth;

import dev.tercet.server.kernel.page.ListQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The credentials of the tenant. */
@Singleton
class CredentialRepository implements PanacheRepositoryBase<CredentialEntity, String> {

    ListQuery<CredentialEntity> keys() {
        return ListQuery.of(getEntityManager(), CredentialEntity.class)
                .where("e.kind = :kind", "kind", CredentialEntity.KEY);
    }

    Optional<CredentialEntity> findKey(String id) {
        return findByIdOptional(id).filter(found -> found.kind.equals(CredentialEntity.KEY));
    }

    /** The key as it is now, held against other changes until the transaction ends. */
    Optional<CredentialEntity> holdKey(String id) {
        Optional<CredentialEntity> key = findKey(id);
        key.ifPresent(found -> getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return key;
    }
}
