package dev.tercet.server.rymeda.revenue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** One sending of a claim. */
@Entity
@IdClass(ClaimSubmissionEntity.Key.class)
@Table(schema = "rymeda", name = "claim_submission")
public class ClaimSubmissionEntity {

    @Id
    @Column(name = "claim_id")
    public String claimId;

    /** Counts the submissions of the claim from 1. */
    @Id
    public int number;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "frequency_code")
    public String frequencyCode;

    /** The file that it went in; null while it waits. */
    @Column(name = "interchange_id")
    public String interchangeId;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Which claim, and which of its submissions. */
    public record Key(String claimId, int number) implements Serializable {}
}
