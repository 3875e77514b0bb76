package dev.tercet.server.kernel.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;

/** A URL that a tenant wants to be told about events. What the relay keeps beside it is not mapped, so is never overwritten. */
@Entity
@DynamicUpdate
@Table(schema = "kernel", name = "webhook_endpoint")
public class WebhookEndpointEntity {

    public static final String ACTIVE = "active";
    public static final String PAUSED = "paused";
    public static final String DISABLED = "disabled";

    @Id
    public String id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    public String api;
    public String url;
    public List<String> events = new ArrayList<>();
    public String description;
    public String status;

    /** Sealed, as the next one is. */
    public byte[] secret;

    @Column(name = "next_secret")
    public byte[] nextSecret;

    /** When the next secret takes over. */
    @Column(name = "next_secret_at")
    public Instant nextSecretAt;

    @Column(name = "failure_streak")
    public int failureStreak;

    /** Counts the changes, so that a relay at work notices one. */
    public int revision;

    /** Events from this time on are sent; null while none are. */
    @Column(name = "active_since")
    public Instant activeSince;

    @Column(name = "disabled_at")
    public Instant disabledAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
