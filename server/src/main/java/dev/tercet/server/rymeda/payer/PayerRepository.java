package dev.tercet.server.rymeda.payer;

import dev.tercet.server.kernel.page.ListQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Reads payers. */
@Singleton
public class PayerRepository implements PanacheRepositoryBase<PayerEntity, String> {

    /** Whether the tenant has such a payer; false for null. */
    public boolean exists(String id) {
        return id != null && findByIdOptional(id).isPresent();
    }

    ListQuery<PayerEntity> list() {
        return ListQuery.of(getEntityManager(), PayerEntity.class);
    }
}
