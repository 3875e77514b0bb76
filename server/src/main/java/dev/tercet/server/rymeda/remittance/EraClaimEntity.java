package dev.tercet.server.rymeda.remittance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What a remittance says about one claim (CLP), as the file says it. */
@Entity
@Immutable
@IdClass(EraClaimEntity.Key.class)
@Table(schema = "rymeda", name = "era_claim")
public class EraClaimEntity {

    @Id
    @Column(name = "era_id")
    public String eraId;

    /** The place in the file, from 0. */
    @Id
    public int position;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    /** Null where no claim of the payer has the number. */
    @Column(name = "claim_id")
    public String claimId;

    @Column(name = "patient_control_number")
    public String patientControlNumber;

    @Column(name = "status_code")
    public String statusCode;

    public BigDecimal billed;

    public BigDecimal paid;

    @Column(name = "patient_responsibility")
    public BigDecimal patientResponsibility;

    @Column(name = "payer_control_number")
    public String payerControlNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<AdjustmentItem> adjustments = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "service_lines")
    public List<ServiceLineItem> serviceLines = new ArrayList<>();

    /** Which remittance, and the place in it. */
    public record Key(String eraId, int position) implements Serializable {}
}
