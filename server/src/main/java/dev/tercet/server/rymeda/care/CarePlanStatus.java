package dev.tercet.server.rymeda.care;

import jakarta.persistence.EnumeratedValue;

/** Where a care plan stands. */
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

    @Override
    public String toString() {
        return stored;
    }
}
