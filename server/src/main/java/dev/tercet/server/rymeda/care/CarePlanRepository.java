package dev.tercet.server.rymeda.care;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.inject.Singleton;
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
}
