package dev.tercet.server.rime.projects;

import dev.tercet.server.kernel.page.CursorCodec;
import dev.tercet.server.kernel.page.Page;
import dev.tercet.server.kernel.page.RowList;
import dev.tercet.server.kernel.tenancy.TenantReads;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The projects of the tenant. */
@Singleton
public class ProjectRepository implements PanacheRepositoryBase<ProjectEntity, UUID> {

    private static final RowList.Order<ProjectEntity> OLDEST_FIRST = new RowList.Order<>(
            "created_at", "timestamptz", "uuid", false, p -> p.createdAt.toString(), p -> p.id.toString());

    private static final String SELECT = "select id, name, description, timezone, drift_detection_enabled,"
            + " drift_interval_hours, created_at, updated_at from rime.project";

    private final TenantReads reads;
    private final CursorCodec cursors;
    private final TenantReads.Query<ProjectEntity> byId;

    public ProjectRepository(CursorCodec cursors, TenantReads reads) {
        this.reads = reads;
        this.cursors = cursors;
        this.byId = reads.query(SELECT + " where id = ?", ProjectRepository::row);
    }

    /** The project as it is committed, to be shown and not to be changed. */
    Optional<ProjectEntity> read(UUID id) {
        return byId.one(id);
    }

    /** A page, oldest first; of one project alone where {@code only} is not null. */
    Page<ProjectEntity> page(UUID only, int limit, String cursor, String scope) {
        return RowList.of(reads, SELECT, ProjectRepository::row)
                .where("id = ?", only)
                .page(OLDEST_FIRST, limit, cursor, cursors, scope);
    }

    /** Makes all who would change the number of the tenant's projects wait for each other until the transaction ends. */
    void lockTheirNumber(String tenantId) {
        getEntityManager()
                .createNativeQuery("select id from kernel.tenant where id = :tenant for no key update", String.class)
                .setParameter("tenant", tenantId)
                .getSingleResult();
    }

    private static ProjectEntity row(ResultSet row) throws SQLException {
        ProjectEntity project = new ProjectEntity();
        project.id = row.getObject(1, UUID.class);
        project.name = row.getString(2);
        project.description = row.getString(3);
        project.timezone = row.getString(4);
        project.driftDetectionEnabled = row.getBoolean(5);
        project.driftIntervalHours = row.getInt(6);
        project.createdAt = row.getTimestamp(7).toInstant();
        project.updatedAt = row.getTimestamp(8).toInstant();
        return project;
    }
}
