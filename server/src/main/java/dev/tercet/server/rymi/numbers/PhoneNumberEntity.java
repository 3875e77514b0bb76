package dev.tercet.server.rymi.numbers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A registered number in E.164. */
@Entity
@Table(schema = "rymi", name = "phone_number")
public class PhoneNumberEntity {

    @Id
    public String number;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    /** The agent that answers it; null if none does. */
    @Column(name = "agent_id")
    public UUID agentId;

    @Column(name = "created_at")
    public Instant createdAt;
}
