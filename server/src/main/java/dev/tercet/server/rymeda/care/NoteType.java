package dev.tercet.server.rymeda.care;

import jakarta.persistence.EnumeratedValue;

/** A SOAP note has four parts, the others one narrative. */
public enum NoteType {
    SOAP("soap"),
    PROGRESS("progress"),
    INTAKE("intake"),
    DISCHARGE("discharge");

    @EnumeratedValue
    private final String stored;

    NoteType(String stored) {
        this.stored = stored;
    }

    @Override
    public String toString() {
        return stored;
    }
}
