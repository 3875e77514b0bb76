package dev.tercet.server.rymeda.revenue;

import jakarta.persistence.EnumeratedValue;

/** Where a claim stands. */
public enum ClaimState {
    SUBMITTED("submitted"),
    ACCEPTED("accepted"),
    REJECTED("rejected"),
    PAID("paid"),
    PARTIALLY_PAID("partially_paid"),
    DENIED("denied"),
    VOIDED("voided");

    @EnumeratedValue
    private final String stored;

    ClaimState(String stored) {
        this.stored = stored;
    }

    /** Whether the payer has taken the claim into adjudication, so that another original for the same would be refused as a duplicate. */
    public boolean withPayer() {
        return this == ACCEPTED || decided();
    }

    /** Whether the payer has decided. */
    public boolean decided() {
        return this == PAID || this == PARTIALLY_PAID || this == DENIED;
    }

    /** Whether the claim asks for money, or has got some. */
    public boolean counts() {
        return this != REJECTED && this != DENIED && this != VOIDED;
    }

    /** As a word in a sentence. */
    public String asWords() {
        return stored.replace('_', ' ');
    }

    @Override
    public String toString() {
        return stored;
    }
}
