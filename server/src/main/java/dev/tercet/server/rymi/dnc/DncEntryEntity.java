package dev.tercet.server.rymi.dnc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A number that the tenant must not call. */
@Entity
@Table(schema = "rymi", name = "dnc_entry")
public class DncEntryEntity {

    @Id
    public UUID id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    public String phone;
    public String reason;

    @Column(name = "opt_out_at")
    public Instant optOutAt;
}
