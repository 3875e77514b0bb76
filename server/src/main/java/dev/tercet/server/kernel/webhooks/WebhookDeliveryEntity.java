package dev.tercet.server.kernel.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** An event on its way to an endpoint, for reading: the relay alone changes it. */
@Entity
@Immutable
@Table(schema = "kernel", name = "webhook_delivery")
public class WebhookDeliveryEntity {

    @Id
    public String id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "endpoint_id")
    public String endpointId;

    @Column(name = "event_type")
    public String eventType;

    public long position;

    /** {@code pending}, {@code succeeded} or {@code failed}. */
    public String status;

    public int attempts;

    @Column(name = "response_status")
    public Integer responseStatus;

    @Column(name = "next_attempt_at")
    public Instant nextAttemptAt;

    @Column(name = "created_at")
    public Instant createdAt;
}
