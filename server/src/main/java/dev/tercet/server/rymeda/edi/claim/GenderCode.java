package dev.tercet.server.rymeda.edi.claim;

/** Administrative gender as claims have it (DMG03). */
public enum GenderCode {
    FEMALE("F"),
    MALE("M"),
    UNKNOWN("U");

    private final String code;

    GenderCode(String code) {
        this.code = code;
    }

    /** As it is written. */
    public String code() {
        return code;
    }
}
