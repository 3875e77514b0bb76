package dev.tercet.server.rymeda.care;

import jakarta.persistence.EnumeratedValue;

/** Administrative gender, as claims ask for it. */
public enum Gender {
    FEMALE("female"),
    MALE("male"),
    OTHER("other"),
    UNKNOWN("unknown");

    @EnumeratedValue
    private final String stored;

    Gender(String stored) {
        this.stored = stored;
    }

    @Override
    public String toString() {
        return stored;
    }
}
