package dev.tercet.server.rymeda.revenue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** One entry in the history of a claim. */
@Entity
@Immutable
@Table(schema = "rymeda", name = "claim_event")
public class ClaimEventEntity {

    @Id
    public String id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "claim_id")
    public String claimId;

    @Enumerated(EnumType.STRING)
    public ClaimEventKind type;

    /** The state of the claim afterwards. */
    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    public ClaimState state;

    /** The money concerned; null where there is none. */
    public BigDecimal amount;

    @Column(name = "era_id")
    public String eraId;

    public String note;

    @Column(name = "created_at")
    public Instant createdAt;
}
