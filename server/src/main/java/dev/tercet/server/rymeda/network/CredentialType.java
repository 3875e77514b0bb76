package dev.tercet.server.rymeda.network;

import jakarta.persistence.EnumeratedValue;

/** What kind of proof a credential is. */
public enum CredentialType {
    LICENSE("license"),
    BOARD_CERTIFICATION("board_certification"),
    CERTIFICATION("certification"),
    DEA_REGISTRATION("dea_registration"),
    MALPRACTICE_INSURANCE("malpractice_insurance"),
    BACKGROUND_CHECK("background_check");

    @EnumeratedValue
    private final String stored;

    CredentialType(String stored) {
        this.stored = stored;
    }

    @Override
    public String toString() {
        return stored;
    }
}
