package dev.tercet.sdk.operation;

import org.jspecify.annotations.Nullable;

/**
 * How a list is read page by page. Members are named by their JSON names, nested ones with a dot.
 *
 * @param style by cursor or by offset
 * @param items the member that holds the items
 * @param next the member that holds the next cursor, or null for offsets
 * @param more the member that says whether there is another page, or null if the API has none
 */
public record Paging(
        Style style,
        String items,
        @Nullable String next,
        @Nullable String more) {

    /** What the next page is asked for by. */
    public enum Style {
        CURSOR,
        OFFSET
    }

    /** Paging by cursor, where a missing cursor means the end. */
    public static Paging cursor(String items, String next) {
        return new Paging(Style.CURSOR, items, next, null);
    }

    /** Paging by cursor, with a member that says whether there is more. */
    public static Paging cursor(String items, String next, String more) {
        return new Paging(Style.CURSOR, items, next, more);
    }

    /** Paging by offset; {@code total}, where the API sends it, tells the end. */
    public static Paging offset(String items) {
        return new Paging(Style.OFFSET, items, null, null);
    }
}
