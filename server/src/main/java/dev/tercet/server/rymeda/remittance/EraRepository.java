package dev.tercet.server.rymeda.remittance;

import dev.tercet.server.kernel.page.ListQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;

/** Remittances of the tenant. */
@Singleton
public class EraRepository implements PanacheRepositoryBase<EraEntity, String> {

    ListQuery<EraEntity> list() {
        return ListQuery.of(getEntityManager(), EraEntity.class);
    }

    boolean isPosted(String payerId, String traceNumber) {
        return count("payerId = ?1 and traceNumber = ?2", payerId, traceNumber) > 0;
    }

    /** What it says about each claim, in the order of the file. */
    List<EraClaimEntity> claims(String eraId) {
        return getEntityManager()
                .createQuery("from EraClaimEntity where eraId = :era order by position", EraClaimEntity.class)
                .setParameter("era", eraId)
                .getResultList();
    }

    /** Keeps other remittances of the tenant from being posted until the transaction ends: they would wait for each other's claims. */
    void holdPosting() {
        getEntityManager()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended('rymeda.era ' || kernel.tenant(), 0))::text")
                .getSingleResult();
    }
}
