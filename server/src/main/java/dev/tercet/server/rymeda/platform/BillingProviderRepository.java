package dev.tercet.server.rymeda.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Who bills for the tenant. */
@Singleton
public class BillingProviderRepository implements PanacheRepositoryBase<BillingProviderEntity, String> {

    /** Null while it is not known. */
    public BillingProviderEntity find() {
        return findAll().firstResult();
    }
}
