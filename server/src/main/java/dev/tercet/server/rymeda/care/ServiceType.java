package dev.tercet.server.rymeda.care;

import jakarta.persistence.EnumeratedValue;

/** What kind of care a session gives and an authorization covers. */
public enum ServiceType {
    BEHAVIORAL_HEALTH("behavioral_health"),
    PSYCHIATRY("psychiatry"),
    SUBSTANCE_USE("substance_use"),
    CASE_MANAGEMENT("case_management"),
    PRIMARY_CARE("primary_care");

    @EnumeratedValue
    private final String stored;

    ServiceType(String stored) {
        this.stored = stored;
    }

    @Override
    public String toString() {
        return stored;
    }
}
