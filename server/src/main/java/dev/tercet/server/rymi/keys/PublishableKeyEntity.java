package dev.tercet.server.rymi.keys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What a publishable key may do. The key itself is a credential of the kernel. */
@Entity
@Table(schema = "rymi", name = "publishable_key")
public class PublishableKeyEntity {

    @Id
    @Column(name = "credential_id")
    public String credentialId;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    /** The only agent that the key can call. */
    @Column(name = "agent_id")
    public UUID agentId;

    public String label;

    /** {@code web}, {@code phone} or both. */
    @Column(name = "allowed_channels")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> allowedChannels;

    public String audience;

    /** The caller id of telephones that name none, in E.164; null for the agent's number. */
    @Column(name = "default_from_number")
    public String defaultFromNumber;

    @Column(name = "created_at")
    public Instant createdAt;
}
