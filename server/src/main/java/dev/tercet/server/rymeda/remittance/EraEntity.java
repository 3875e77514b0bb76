package dev.tercet.server.rymeda.remittance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A remittance that was posted. It never changes. */
@Entity
@Immutable
@Table(schema = "rymeda", name = "era")
public class EraEntity {

    @Id
    public String id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "payer_id")
    public String payerId;

    /** What the payer calls itself in the file. */
    @Column(name = "payer_name")
    public String payerName;

    @Column(name = "trace_number")
    public String traceNumber;

    @Column(name = "payment_method")
    public String paymentMethod;

    @Column(name = "payment_date")
    public LocalDate paymentDate;

    @Column(name = "total_paid")
    public BigDecimal totalPaid;

    @Column(name = "payee_name")
    public String payeeName;

    @Column(name = "payee_npi")
    public String payeeNpi;

    @Column(name = "claim_count")
    public int claimCount;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "provider_adjustments")
    public List<ProviderAdjustmentItem> providerAdjustments = new ArrayList<>();

    @Column(name = "created_at")
    public Instant createdAt;
}
