package dev.tercet.server.rymeda.payer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** Somebody who pays claims. */
@Entity
@Table(schema = "rymeda", name = "payer")
public class PayerEntity {

    @Id
    public String id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    public String name;

    public String type;

    @Column(name = "payer_number")
    public String payerNumber;

    @Embedded
    public PayerRules rules;

    public boolean active;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
