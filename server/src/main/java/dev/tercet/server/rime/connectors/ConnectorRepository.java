package dev.tercet.server.rime.connectors;

import dev.tercet.server.kernel.page.CursorCodec;
import dev.tercet.server.kernel.page.ListQuery;
import dev.tercet.server.kernel.page.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The connectors of the tenant. */
@Singleton
public class ConnectorRepository implements PanacheRepositoryBase<ConnectorEntity, UUID> {

    private static final ListQuery.Order<ConnectorEntity> OLDEST_FIRST =
            new ListQuery.Order<>("createdAt", false, c -> c.createdAt, c -> c.id.toString());

    private final CursorCodec cursors;

    public ConnectorRepository(CursorCodec cursors) {
        this.cursors = cursors;
    }

    /** A page, oldest first. A null project or type stands for all. */
    Page<ConnectorEntity> page(UUID projectId, String type, int limit, String cursor, String scope) {
        return ListQuery.of(getEntityManager(), ConnectorEntity.class)
                .where("e.projectId = :projectId", "projectId", projectId)
                .where("e.type = :type", "type", type)
                .orderBy(OLDEST_FIRST)
                .page(limit, cursor, cursors, scope);
    }

    Optional<ConnectorEntity> findIn(UUID projectId, UUID id) {
        return find("id = ?1 and projectId = ?2", id, projectId).firstResultOptional();
    }

    /** Whether another connector of the project has the name, whatever its case. */
    boolean isTaken(UUID projectId, String name, UUID except) {
        return count("projectId = ?1 and lower(name) = lower(?2) and id <> ?3", projectId, name, except) > 0;
    }

    /** Whether a pipeline syncs the connector. */
    boolean isUsed(UUID id) {
        return !getEntityManager()
                .createNativeQuery("select 1 from rime.connector_use where connector_id = :id limit 1", Integer.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }
}
