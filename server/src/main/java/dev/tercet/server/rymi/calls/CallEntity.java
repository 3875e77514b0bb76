package dev.tercet.server.rymi.calls;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A call: one room with one agent. The states are those of the contract. */
@Entity
@Table(schema = "rymi", name = "call")
public class CallEntity {

    static final String QUEUED = "queued";
    static final String COMPLETED = "completed";
    static final String FAILED = "failed";

    /** The states of a call that is not over. */
    static final List<String> ACTIVE = List.of(QUEUED, "ringing", "in_progress");

    @Id
    public UUID id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "agent_id")
    public UUID agentId;

    /** The name of the agent when the call was asked for. */
    @Column(name = "agent_name")
    public String agentName;

    /** The role of the agent when the call was asked for; the price goes by it. */
    @Column(name = "agent_role")
    public String agentRole;

    @Column(name = "room_name")
    public String roomName;

    @Column(name = "batch_id")
    public String batchId;

    public String status;

    @Column(name = "recording_status")
    public String recordingStatus;

    @Column(name = "intelligence_status")
    public String intelligenceStatus;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> metadata;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> variables;

    /** What this call wants done after it beyond, or other than, what its agent says; null for nothing. */
    @Column(name = "post_call")
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> postCall;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "ended_at")
    public Instant endedAt;

    @Column(name = "end_reason")
    public String endReason;

    @Column(name = "error_code")
    public String errorCode;

    @Column(name = "error_message")
    public String errorMessage;

    @Column(name = "duration_seconds")
    public Integer durationSeconds;

    @Column(name = "bill_duration")
    public int billDuration;

    @Column(name = "total_cost")
    public BigDecimal totalCost;

    @Column(name = "provider_cost")
    public BigDecimal providerCost;

    @Column(name = "provider_cost_breakdown")
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, BigDecimal> providerCostBreakdown;

    @Column(name = "provider_cost_calculated_at")
    public Instant providerCostCalculatedAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    boolean over() {
        return !ACTIVE.contains(status);
    }
}
