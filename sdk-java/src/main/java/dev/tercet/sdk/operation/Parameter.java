package dev.tercet.sdk.operation;

import dev.tercet.sdk.model.JsonType;
import dev.tercet.sdk.model.JsonTypes;

/**
 * A parameter of an operation.
 *
 * @param name its name on the wire
 * @param in where it stands
 * @param type the type of its value
 * @param explode whether a list is sent as the parameter repeated; otherwise its items are joined by commas
 */
public record Parameter(String name, In in, JsonType<?> type, boolean explode) {

    /** Where a parameter stands. */
    public enum In {
        PATH,
        QUERY,
        HEADER
    }

    /** A part of the path. */
    public static Parameter path(String name) {
        return new Parameter(name, In.PATH, JsonTypes.STRING, false);
    }

    /** A query parameter; a list repeats it. */
    public static Parameter query(String name, JsonType<?> type) {
        return new Parameter(name, In.QUERY, type, true);
    }

    /** A query parameter; a list is joined by commas. */
    public static Parameter joinedQuery(String name, JsonType<?> type) {
        return new Parameter(name, In.QUERY, type, false);
    }

    /** A header. */
    public static Parameter header(String name, JsonType<?> type) {
        return new Parameter(name, In.HEADER, type, false);
    }
}
