package dev.tercet.server.rymeda.care;

import jakarta.persistence.EnumeratedValue;
import java.util.Set;

/** What kind of care a session gives and an authorization covers. */
public enum ServiceType {
    BEHAVIORAL_HEALTH("behavioral_health", Set.of("behavioral_health", "psychiatry", "substance_use", "social_work")),
    PSYCHIATRY("psychiatry", Set.of("psychiatry")),
    SUBSTANCE_USE("substance_use", Set.of("substance_use", "behavioral_health", "psychiatry", "social_work")),
    /** Coordination of care, which is no treatment: any licence will do. */
    CASE_MANAGEMENT("case_management", Set.of()),
    PRIMARY_CARE("primary_care", Set.of("primary_care", "pediatrics", "nursing"));

    @EnumeratedValue
    private final String stored;

    /** Whose licence covers it; empty for everybody's. */
    private final Set<String> specialties;

    ServiceType(String stored, Set<String> specialties) {
        this.stored = stored;
        this.specialties = specialties;
    }

    /** Whether the licence of a provider of that specialty covers the service. */
    boolean isGivenBy(String specialty) {
        return specialties.isEmpty() || specialties.contains(specialty);
    }

    @Override
    public String toString() {
        return stored;
    }
}
