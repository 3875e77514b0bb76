package dev.tercet.server.rymeda.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** What an organization has chosen. A member is null where it goes by the installation's own settings. */
@Entity
@Table(schema = "rymeda", name = "platform_settings")
public class PlatformSettingsEntity {

    @Id
    @Column(name = "organization_id")
    public String organizationId;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "time_zone")
    public String timeZone;

    @Column(name = "token_ttl_seconds")
    public Integer tokenTtlSeconds;

    @Column(name = "artifact_notice_days")
    public Integer artifactNoticeDays;

    /** 0 for any number. */
    @Column(name = "webhook_failure_limit")
    public Integer webhookFailureLimit;

    /** Null for nobody. */
    @Column(name = "notification_email")
    public String notificationEmail;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
