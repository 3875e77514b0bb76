package dev.tercet.server.rymeda.edi.claim;

/** How a patient relates to the person who is insured (SBR02, PAT01). */
public enum Relationship {
    SELF("18"),
    SPOUSE("01"),
    CHILD("19"),
    OTHER("G8");

    private final String code;

    Relationship(String code) {
        this.code = code;
    }

    /** As it is written. */
    public String code() {
        return code;
    }
}
