package dev.tercet.server.rymeda.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Who bills for the tenant. */
@Singleton
public class BillingProviderRepository implements PanacheRepositoryBase<BillingProviderEntity, String> {

    /** Null while it is not known. */
    BillingProviderEntity find() {
        return findAll().firstResult();
    }
}
