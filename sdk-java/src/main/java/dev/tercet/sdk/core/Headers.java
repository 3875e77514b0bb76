package dev.tercet.sdk.core;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The headers of an answer. Names are compared without regard to case. Immutable. */
public final class Headers {
    private final Map<String, List<String>> values;

    private Headers(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Headers from names and their values. */
    public static Headers of(Map<String, List<String>> values) {
        Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, list) -> sorted.put(name, List.copyOf(list)));
        return new Headers(Collections.unmodifiableMap(sorted));
    }

    /** The first value of a header, or null. */
    public @Nullable String first(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? null : all.get(0);
    }

    /** The first value of a header as a whole number, or null if it is missing or is not one. */
    public @Nullable Long number(String name) {
        String text = first(name);
        try {
            return text == null ? null : Long.valueOf(text.trim());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** All headers by name. */
    public Map<String, List<String>> asMap() {
        return values;
    }

    /** The names of the headers; values may be private. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
