package dev.tercet.server.rymeda.care;

import dev.tercet.server.kernel.page.ListQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Service authorizations of the tenant, and the count of their units. */
@Singleton
public class ServiceAuthorizationRepository implements PanacheRepositoryBase<ServiceAuthorizationEntity, String> {

    /** The authorizations of a client for a service on a day that have units left, the one that ends first in front. */
    public List<ServiceAuthorizationEntity> usable(String clientId, ServiceType service, LocalDate day) {
        return list(
                "clientId = :client and serviceType = :service and startDate <= :day and endDate >= :day"
                        + " and usedUnits < approvedUnits order by endDate, id",
                Parameters.with("client", clientId).and("service", service).and("day", day));
    }

    /** Takes one unit unless another request has just taken the last one. Safe against races: one statement. */
    public boolean takeUnit(String id, Instant now) {
        return update(
                        "usedUnits = usedUnits + 1, updatedAt = :now where id = :id and usedUnits < approvedUnits",
                        Parameters.with("now", now).and("id", id))
                == 1;
    }

    ListQuery<ServiceAuthorizationEntity> query() {
        return ListQuery.of(getEntityManager(), ServiceAuthorizationEntity.class);
    }

    /** Gives one unit back. */
    public void returnUnit(String id, Instant now) {
        update(
                "usedUnits = usedUnits - 1, updatedAt = :now where id = :id",
                Parameters.with("now", now).and("id", id));
    }
}
