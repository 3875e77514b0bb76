package dev.tercet.server.kernel.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** An attempt to deliver, made or asked for, for reading: the relay alone changes it. */
@Entity
@Immutable
@Table(schema = "kernel", name = "webhook_attempt")
public class WebhookAttemptEntity {

    @Id
    public String id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "endpoint_id")
    public String endpointId;

    @Column(name = "delivery_id")
    public String deliveryId;

    @Column(name = "event_type")
    public String eventType;

    public int number;

    /** {@code automatic}, or {@code manual} when somebody has asked for it. */
    public String trigger;

    /** {@code succeeded}, {@code rejected}, {@code timeout} or {@code unreachable}; null until it is made. */
    public String outcome;

    @Column(name = "response_status")
    public Integer responseStatus;

    public String failure;

    @Column(name = "duration_millis")
    public Integer durationMillis;

    /** When it was queued. */
    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "attempted_at")
    public Instant attemptedAt;

    /** When the delivery is tried again because of it; null when it is not. */
    @Column(name = "next_attempt_at")
    public Instant nextAttemptAt;
}
