package dev.tercet.server.rymeda.care;

import jakarta.persistence.EnumeratedValue;

/** Where a session stands. The last three are final. */
public enum SessionStatus {
    SCHEDULED("scheduled"),
    IN_PROGRESS("in_progress"),
    COMPLETED("completed"),
    CANCELLED("cancelled"),
    NO_SHOW("no_show");

    @EnumeratedValue
    private final String stored;

    SessionStatus(String stored) {
        this.stored = stored;
    }

    @Override
    public String toString() {
        return stored;
    }
}
