package dev.tercet.server.rymeda.revenue;

import jakarta.persistence.EnumeratedValue;

/** What happened to a claim. */
public enum ClaimEventKind {
    SUBMITTED("submitted"),
    RECEIVED("received"),
    ACCEPTED("accepted"),
    REJECTED("rejected"),
    PAID("paid"),
    PARTIALLY_PAID("partially_paid"),
    DENIED("denied"),
    REVERSED("reversed"),
    RESUBMITTED("resubmitted"),
    VOIDED("voided");

    @EnumeratedValue
    private final String stored;

    ClaimEventKind(String stored) {
        this.stored = stored;
    }

    @Override
    public String toString() {
        return stored;
    }
}
