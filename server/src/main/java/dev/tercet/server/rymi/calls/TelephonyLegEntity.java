package dev.tercet.server.rymi.calls;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The carrier side of a participant with a telephone. */
@Entity
@Table(schema = "rymi", name = "telephony_leg")
public class TelephonyLegEntity {

    @Id
    public UUID id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "call_id")
    public UUID callId;

    @Column(name = "participant_id")
    public String participantId;

    public String provider;

    /** The carrier's own id; null until it has been asked to dial. */
    @Column(name = "provider_call_id")
    public String providerCallId;

    public String direction;
    public String status;

    @Column(name = "from_number")
    public String fromNumber;

    @Column(name = "to_number")
    public String toNumber;

    public BigDecimal cost;

    @Column(name = "duration_seconds")
    public Integer durationSeconds;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
