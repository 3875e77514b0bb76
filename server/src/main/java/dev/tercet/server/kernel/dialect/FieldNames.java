package dev.tercet.server.kernel.dialect;

import java.util.Locale;

/** Wire names as words for people. */
public final class FieldNames {

    private FieldNames() {}

    /** The last member of a wire name as the start of a sentence: {@code items[0].productId} is "Product ID". */
    public static String asWords(String field) {
        String last = field.substring(field.lastIndexOf('.') + 1).replaceAll("\\[\\d+]$", "");
        String words =
                last.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
        String named = words.replaceAll("\\bid\\b", "ID")
                .replaceAll("\\burl\\b", "URL")
                .replaceAll("\\bids\\b", "IDs");
        return named.isEmpty() ? "The body" : Character.toUpperCase(named.charAt(0)) + named.substring(1);
    }
}
