package dev.tercet.server.rymi.calls;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A place in the dialling queue: one leg to be dialled. */
@Entity
@Table(schema = "rymi", name = "dial_job")
public class DialJobEntity {

    static final String WAITING = "waiting";

    @Id
    public UUID id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "call_id")
    public UUID callId;

    @Column(name = "leg_id")
    public UUID legId;

    /** {@code waiting}, {@code active}, {@code delayed}, {@code completed}, {@code failed} or {@code canceled}. */
    public String state;

    public int attempts;

    @Column(name = "due_at")
    public Instant dueAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
