package dev.tercet.server.rymi.calls;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** Somebody who takes or took part in a call. The states are those of the contract. */
@Entity
@Table(schema = "rymi", name = "call_participant")
public class ParticipantEntity {

    static final String WEBRTC = "webrtc";
    static final String PSTN = "pstn";
    static final String AGENT = "agent";
    static final String CUSTOMER = "customer";
    static final String QUEUED = "queued";
    static final String JOINING = "joining";
    static final String ACTIVE = "active";

    @Id
    public String id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "call_id")
    public UUID callId;

    /** The place in the order in which the participants were brought in, from 0. */
    public int position;

    public String role;
    public String transport;
    public String identity;
    public String status;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> metadata;

    /** Until when a browser that was let in has to be there; null for a telephone. */
    @Column(name = "join_by")
    public Instant joinBy;

    @Column(name = "joined_at")
    public Instant joinedAt;

    @Column(name = "left_at")
    public Instant leftAt;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Whether the participant is there or may still come. */
    boolean expected() {
        return status.equals(ACTIVE) || status.equals(QUEUED) || status.equals(JOINING);
    }

    /** The call is over: who was there has left, who was not will not come any more. */
    void dismiss(Instant at) {
        if (status.equals(ACTIVE)) {
            status = "left";
            leftAt = at;
        } else if (expected()) {
            status = "failed";
        }
    }
}
