package dev.tercet.server.rymeda.care;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** An appointment between a client and a provider. */
@Entity
@Table(schema = "rymeda", name = "session")
public class SessionEntity {

    @Id
    public String id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "client_id")
    public String clientId;

    @Column(name = "provider_id")
    public String providerId;

    @Column(name = "authorization_id")
    public String authorizationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "service_type")
    public ServiceType serviceType;

    @Column(name = "start_time")
    public Instant startTime;

    @Column(name = "end_time")
    public Instant endTime;

    /** Face-to-face minutes; null until they are known, never null once the session is completed. */
    @Column(name = "duration_minutes")
    public Integer durationMinutes;

    /** Until when the provider is taken. */
    @Column(name = "busy_until")
    public Instant busyUntil;

    @Column(name = "place_of_service")
    public String placeOfService;

    @Enumerated(EnumType.STRING)
    public SessionStatus status;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "completed_at")
    public Instant completedAt;

    @Column(name = "cancelled_at")
    public Instant cancelledAt;

    @Column(name = "cancellation_reason")
    public String cancellationReason;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
