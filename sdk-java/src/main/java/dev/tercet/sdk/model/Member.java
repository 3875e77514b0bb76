package dev.tercet.sdk.model;

/**
 * A declared member of a model.
 *
 * @param name its name in JSON
 * @param type how it is read
 * @param required whether the contract says that it is always there
 * @param sensitive whether it is masked in {@code toString}
 */
public record Member(String name, JsonType<?> type, boolean required, boolean sensitive) {

    /** A member that is always there. */
    public static Member required(String name, JsonType<?> type) {
        return new Member(name, type, true, false);
    }

    /** A member that may be left out. */
    public static Member optional(String name, JsonType<?> type) {
        return new Member(name, type, false, false);
    }

    /** The same member, masked in {@code toString}. */
    public Member masked() {
        return new Member(name, type, required, true);
    }
}
