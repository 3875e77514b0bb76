package dev.tercet.server.rymeda.care;

import jakarta.persistence.EnumeratedValue;

/** How a client relates to the person who is insured. */
public enum CoverageRelationship {
    SELF("self"),
    SPOUSE("spouse"),
    CHILD("child"),
    OTHER("other");

    @EnumeratedValue
    private final String stored;

    CoverageRelationship(String stored) {
        this.stored = stored;
    }

    @Override
    public String toString() {
        return stored;
    }
}
