package dev.tercet.server.rymeda.care;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.TenantId;

/** Documentation of a session. */
@Entity
@Table(schema = "rymeda", name = "progress_note")
public class ProgressNoteEntity {

    @Id
    public String id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "session_id")
    public String sessionId;

    @Column(name = "client_id")
    public String clientId;

    @Enumerated(EnumType.STRING)
    public NoteType type;

    @Enumerated(EnumType.STRING)
    public NoteStatus status;

    public String subjective;

    public String objective;

    public String assessment;

    public String plan;

    public String narrative;

    @Column(name = "ai_generated")
    public boolean aiGenerated;

    @Column(name = "reviewed_by")
    public String reviewedBy;

    @Column(name = "reviewed_at")
    public Instant reviewedAt;

    @Column(name = "signed_by")
    public String signedBy;

    @Column(name = "signed_at")
    public Instant signedAt;

    /** What was added after the signature, oldest first. */
    @BatchSize(size = 100)
    @ElementCollection
    @CollectionTable(schema = "rymeda", name = "progress_note_amendment", joinColumns = @JoinColumn(name = "note_id"))
    @OrderColumn(name = "position")
    public List<ProgressNoteAmendment> amendments = new ArrayList<>();

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
