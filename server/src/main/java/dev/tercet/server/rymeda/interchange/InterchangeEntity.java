package dev.tercet.server.rymeda.interchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** A file that was exchanged with a clearinghouse, or is about to be. */
@Entity
@Table(schema = "rymeda", name = "interchange")
public class InterchangeEntity {

    public static final String OUT = "out";
    public static final String IN = "in";

    /** Written, and to be handed over. */
    public static final String READY = "ready";

    public static final String SENT = "sent";

    /** Sent, and the clearinghouse could read it. */
    public static final String ACCEPTED = "accepted";

    /** Sent, and turned away as a whole: none of its claims is worked on. */
    public static final String REJECTED = "rejected";

    public static final String POSTED = "posted";
    public static final String QUARANTINED = "quarantined";

    @Id
    public String id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    /** {@value #OUT} or {@value #IN}. */
    public String direction;

    /** 837P, 277CA, 835, 999, or {@code unknown}. */
    public String kind;

    /** Nine digits (ISA13); null for a file that could not be read so far. */
    @Column(name = "control_number")
    public String controlNumber;

    @Column(name = "file_name")
    public String fileName;

    /** SHA-256 of the bytes of a file that came, in hexadecimal. */
    public String digest;

    public String status;

    /** Why it is in quarantine, or what was said of it when it was accepted or rejected. */
    public String reason;

    /** The file itself, while it is {@value #READY}; afterwards the clearinghouse has it. */
    public String content;

    /** How many claims it is about; of a file that is in quarantine, 0. */
    @Column(name = "claim_count")
    public int claimCount;

    /** Until when the replica that has taken it to hand it over may be believed to do so; null when none has. */
    @Column(name = "leased_until")
    public Instant leasedUntil;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
