package dev.tercet.server.rime.projects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The container of everything else in Rime. */
@Entity(name = "RimeProject")
@Table(schema = "rime", name = "project")
public class ProjectEntity {

    @Id
    public UUID id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    public String name;
    public String description;
    public String timezone;

    @Column(name = "drift_detection_enabled")
    public boolean driftDetectionEnabled;

    @Column(name = "drift_interval_hours")
    public int driftIntervalHours;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
