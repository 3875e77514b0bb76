package dev.tercet.server.rymeda.revenue;

import dev.tercet.server.kernel.page.ListQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** The histories of claims. */
@Singleton
public class ClaimEventRepository implements PanacheRepositoryBase<ClaimEventEntity, String> {

    ListQuery<ClaimEventEntity> list() {
        return ListQuery.of(getEntityManager(), ClaimEventEntity.class);
    }
}
