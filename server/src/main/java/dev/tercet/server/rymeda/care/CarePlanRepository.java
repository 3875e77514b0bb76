package dev.tercet.server.rymeda.care;

import dev.tercet.server.kernel.page.ListQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Care plans of the tenant. */
@Singleton
public class CarePlanRepository implements PanacheRepositoryBase<CarePlanEntity, String> {

    /** The active plans of a client, the newest first. */
    public List<CarePlanEntity> active(String clientId, int limit) {
        return find(
                        "clientId = :client and status = :active order by createdAt desc, id desc",
                        Parameters.with("client", clientId).and("active", CarePlanStatus.ACTIVE))
                .range(0, limit - 1)
                .list();
    }

    /** The plan, held against other changes until the transaction ends; null when there is none. */
    CarePlanEntity hold(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    ListQuery<CarePlanEntity> query() {
        return ListQuery.of(getEntityManager(), CarePlanEntity.class);
    }
}
