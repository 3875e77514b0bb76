package dev.tercet.conformance.report;

/** The three ways in which an example is proven. */
public enum Leg {
    SCHEMA("schema"),
    RAW("server"),
    SDK("sdk");

    private final String label;

    Leg(String label) {
        this.label = label;
    }

    /** As the matrix and the baseline call it. */
    public String label() {
        return label;
    }
}
