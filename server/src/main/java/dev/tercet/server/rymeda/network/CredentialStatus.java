package dev.tercet.server.rymeda.network;

import jakarta.persistence.EnumeratedValue;

/** What the last check of a credential found. That it has expired follows from its dates. */
public enum CredentialStatus {
    PENDING("pending"),
    VERIFIED("verified"),
    REVOKED("revoked");

    @EnumeratedValue
    private final String stored;

    CredentialStatus(String stored) {
        this.stored = stored;
    }

    @Override
    public String toString() {
        return stored;
    }
}
