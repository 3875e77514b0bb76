package dev.tercet.server.rymeda.care;

import jakarta.persistence.EnumeratedValue;

/** Whether somebody is in care. Nothing can be booked for a discharged client. */
public enum ClientStatus {
    ACTIVE("active"),
    INACTIVE("inactive"),
    DISCHARGED("discharged");

    @EnumeratedValue
    private final String stored;

    ClientStatus(String stored) {
        this.stored = stored;
    }

    @Override
    public String toString() {
        return stored;
    }
}
