package dev.tercet.server.rime.projects;

import dev.tercet.server.kernel.page.CursorCodec;
import dev.tercet.server.kernel.page.ListQuery;
import dev.tercet.server.kernel.page.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The projects of the tenant. */
@Singleton
public class ProjectRepository implements PanacheRepositoryBase<ProjectEntity, UUID> {

    private static final ListQuery.Order<ProjectEntity> OLDEST_FIRST =
            new ListQuery.Order<>("createdAt", false, p -> p.createdAt, p -> p.id.toString());

    private final CursorCodec cursors;

    public ProjectRepository(CursorCodec cursors) {
        this.cursors = cursors;
    }

    /** A page, oldest first; of one project alone where {@code only} is not null. */
    Page<ProjectEntity> page(UUID only, int limit, String cursor, String scope) {
        return ListQuery.of(getEntityManager(), ProjectEntity.class)
                .where("e.id = :only", "only", only)
                .orderBy(OLDEST_FIRST)
                .page(limit, cursor, cursors, scope);
    }

    /** Whether another project has the name, whatever its case. */
    boolean isTaken(String name, UUID except) {
        return count("lower(name) = lower(?1) and id <> ?2", name, except) > 0;
    }

    /** Makes all who would change the number of the tenant's projects wait for each other until the transaction ends. */
    void lockTheirNumber(String tenantId) {
        getEntityManager()
                .createNativeQuery("select id from kernel.tenant where id = :tenant for no key update", String.class)
                .setParameter("tenant", tenantId)
                .getSingleResult();
    }
}
