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
    UUID id;

    @TenantId
    @Column(name = "tenant_id")
    String tenantId;

    String phone;
    String reason;

    @Column(name = "opt_out_at")
    Instant optOutAt;
}
