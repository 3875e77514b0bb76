package dev.tercet.server.rime.connectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A source of data and how it is reached. */
@Entity(name = "RimeConnector")
@Table(schema = "rime", name = "connector")
public class ConnectorEntity {

    @Id
    public UUID id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "project_id")
    public UUID projectId;

    public String name;
    public String type;
    public String status;

    /** As it may be shown: each secret is masked. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> config;

    /** See {@link ConnectorSecrets}. */
    @Column(name = "sealed_secrets")
    public byte[] sealedSecrets;

    public String schedule;

    /** Null to go by the project's. */
    public String timezone;

    public boolean enabled;

    @Column(name = "schema_change_policy")
    public String schemaChangePolicy;

    @Column(name = "last_run_at")
    public Instant lastRunAt;

    @Column(name = "last_run_status")
    public String lastRunStatus;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
