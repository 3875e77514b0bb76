package dev.tercet.server.rymeda.network;

import jakarta.persistence.EnumeratedValue;

/** Whether a provider works. */
public enum ProviderStatus {
    ACTIVE("active"),
    INACTIVE("inactive");

    @EnumeratedValue
    private final String stored;

    ProviderStatus(String stored) {
        this.stored = stored;
    }

    @Override
    public String toString() {
        return stored;
    }
}
