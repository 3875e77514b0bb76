package dev.tercet.server.rymeda.care;

import jakarta.persistence.EnumeratedValue;

/** Where a care plan stands. The last two are final. */
public enum CarePlanStatus {
    DRAFT("draft"),
    ACTIVE("active"),
    COMPLETED("completed"),
    DISCONTINUED("discontinued");

    @EnumeratedValue
    private final String stored;

    CarePlanStatus(String stored) {
        this.stored = stored;
    }

    /** Whether nothing about the plan can change any more. */
    boolean isFinal() {
        return this == COMPLETED || this == DISCONTINUED;
    }

    /** Whether a plan may go from here to there; staying is a move too. Only a draft is a draft. */
    boolean leadsTo(CarePlanStatus next) {
        return !isFinal() && (next != DRAFT || this == DRAFT);
    }

    @Override
    public String toString() {
        return stored;
    }
}
