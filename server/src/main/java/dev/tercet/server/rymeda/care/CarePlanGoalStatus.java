package dev.tercet.server.rymeda.care;

import jakarta.persistence.EnumeratedValue;

/** How far a goal has come. */
public enum CarePlanGoalStatus {
    IN_PROGRESS("in_progress"),
    ACHIEVED("achieved"),
    ABANDONED("abandoned");

    @EnumeratedValue
    private final String stored;

    CarePlanGoalStatus(String stored) {
        this.stored = stored;
    }

    @Override
    public String toString() {
        return stored;
    }
}
