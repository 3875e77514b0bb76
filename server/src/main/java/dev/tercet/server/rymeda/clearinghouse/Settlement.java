package dev.tercet.server.rymeda.clearinghouse;

/** What becomes of a file that came. */
public sealed interface Settlement {

    /** It was taken in. */
    record Archived() implements Settlement {}

    /**
     * It could not be taken in and is put aside for a person.
     *
     * @param reason why, in words for that person, without patients' data
     */
    record Quarantined(String reason) implements Settlement {}

    static Settlement archived() {
        return new Archived();
    }

    static Settlement quarantined(String reason) {
        return new Quarantined(reason);
    }
}
