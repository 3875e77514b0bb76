package dev.tercet.server.rymeda.care;

import jakarta.persistence.EnumeratedValue;

/** How far a note is on its way into the record. */
public enum NoteStatus {
    DRAFT("draft"),
    AI_DRAFT("ai_draft"),
    REVIEWED("reviewed"),
    SIGNED("signed"),
    AMENDED("amended");

    @EnumeratedValue
    private final String stored;

    NoteStatus(String stored) {
        this.stored = stored;
    }

    @Override
    public String toString() {
        return stored;
    }
}
