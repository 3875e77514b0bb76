package dev.tercet.server.rymeda.payer;

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
    public String tenantId;

    public String name;
    public String type;
    public String payerNumber;

    @Embedded
    public PayerRules rules;

    public boolean active;
    public Instant createdAt;
    public Instant updatedAt;
}
