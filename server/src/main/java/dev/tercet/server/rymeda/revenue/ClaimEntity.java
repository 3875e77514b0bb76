package dev.tercet.server.rymeda.revenue;

import dev.tercet.server.rymeda.care.ServiceType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A bill to a payer and what became of it. Money is in US dollars. */
@Entity
@Table(schema = "rymeda", name = "claim")
public class ClaimEntity {

    @Id
    public String id;

    /** As much of the id as every payer echoes, made by the database. */
    @Column(name = "echoed_number", insertable = false, updatable = false)
    public String echoedNumber;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "client_id")
    public String clientId;

    @Column(name = "session_id")
    public String sessionId;

    @Column(name = "payer_id")
    public String payerId;

    @Column(name = "provider_id")
    public String providerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "service_type")
    public ServiceType serviceType;

    @Column(name = "service_date")
    public LocalDate serviceDate;

    /** One service line each. */
    @Column(name = "cpt_codes")
    public List<String> cptCodes = new ArrayList<>();

    /** The principal one first. */
    @Column(name = "icd_codes")
    public List<String> icdCodes = new ArrayList<>();

    public BigDecimal amount;

    /** The amount once more, made by the database, to sort by. */
    @Column(name = "amount_cents", insertable = false, updatable = false)
    public Long amountCents;

    @Column(name = "place_of_service")
    public String placeOfService;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    public ClaimState state;

    /** 1 original, 7 replacement, 8 cancellation (CLM05-3). */
    @Column(name = "frequency_code")
    public String frequencyCode;

    @Column(name = "submission_count")
    public int submissionCount;

    @Column(name = "authorization_number")
    public String authorizationNumber;

    /** Null until the payer gives it one. */
    @Column(name = "payer_control_number")
    public String payerControlNumber;

    @Column(name = "amount_paid")
    public BigDecimal amountPaid;

    @Column(name = "patient_responsibility")
    public BigDecimal patientResponsibility;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<ClaimReasonItem> reasons = new ArrayList<>();

    /** The remittances that mention it, oldest first. */
    @Column(name = "era_ids")
    public List<String> eraIds = new ArrayList<>();

    @Column(name = "duplicate_of")
    public String duplicateOf;

    @Column(name = "void_reason")
    public String voidReason;

    @Column(name = "submitted_at")
    public Instant submittedAt;

    @Column(name = "adjudicated_at")
    public Instant adjudicatedAt;

    @Column(name = "voided_at")
    public Instant voidedAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
