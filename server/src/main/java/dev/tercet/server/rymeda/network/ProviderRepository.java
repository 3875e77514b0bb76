package dev.tercet.server.rymeda.network;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

/** Providers of the tenant. */
@Singleton
public class ProviderRepository implements PanacheRepositoryBase<ProviderEntity, String> {

    /** The provider, held against other bookings until the transaction ends; null when there is none. */
    public ProviderEntity hold(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
