package dev.tercet.server.rymeda.care;

import dev.tercet.server.kernel.page.ListQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

/** Clients of the tenant. */
@Singleton
public class ClientRepository implements PanacheRepositoryBase<ClientEntity, String> {

    /** The client, held against other changes until the transaction ends; null when there is none. */
    ClientEntity hold(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The client as it stays until the transaction ends, for as many as want to rely on it; null when there is none. */
    ClientEntity relyOn(String id) {
        return findById(id, LockModeType.PESSIMISTIC_READ);
    }

    ListQuery<ClientEntity> query() {
        return ListQuery.of(getEntityManager(), ClientEntity.class);
    }
}
