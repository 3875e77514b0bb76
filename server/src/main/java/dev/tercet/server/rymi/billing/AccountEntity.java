package dev.tercet.server.rymi.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What a tenant has to spend. */
@Entity
@Table(schema = "rymi", name = "account")
public class AccountEntity {

    @Id
    public UUID id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    /** In US dollars. */
    @Column(name = "balance_usd")
    public BigDecimal balance;

    /** How many calls the tenant may have at once, where that was agreed with it; null for what its plan says. */
    @Column(name = "concurrent_calls")
    public Integer concurrentCalls;
}
