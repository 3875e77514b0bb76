package dev.tercet.server.rymeda.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A correction of a signed note, or a late entry. */
@Embeddable
public class ProgressNoteAmendment {

    public String id;

    @Column(name = "provider_id")
    public String providerId;

    public String reason;

    public String text;

    @Column(name = "created_at")
    public Instant createdAt;
}
