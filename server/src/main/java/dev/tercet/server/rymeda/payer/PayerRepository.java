package dev.tercet.server.rymeda.payer;

import dev.tercet.server.kernel.page.ListQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads payers. */
@Singleton
public class PayerRepository implements PanacheRepositoryBase<PayerEntity, String> {

    /** Whether the tenant has such a payer; false for null. */
    public boolean exists(String id) {
        return id != null && findByIdOptional(id).isPresent();
    }

    /** The payer that goes by the number in electronic claims. */
    public Optional<PayerEntity> withNumber(String payerNumber) {
        return find("payerNumber", payerNumber).firstResultOptional();
    }

    ListQuery<PayerEntity> list() {
        return ListQuery.of(getEntityManager(), PayerEntity.class);
    }
}
