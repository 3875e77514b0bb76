package dev.tercet.server.rymeda.platform;

import dev.tercet.server.rymeda.care.PostalAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** Who bills for an organization. */
@Entity
@Table(schema = "rymeda", name = "billing_provider")
public class BillingProviderEntity {

    @Id
    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    public String name;

    /** National provider identifier. */
    public String npi;

    /** Employer identification number, nine digits. */
    @Column(name = "tax_id")
    public String taxId;

    /** Ten digits. */
    public String phone;

    @Embedded
    public PostalAddress address;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
