package dev.tercet.sdk.model;

import dev.tercet.sdk.error.DecodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a JSON value: where it is, and whether it minds what does not fit.
 *
 * <p>A strict reading refuses a value of the wrong type. A lenient one keeps it as it stands, so that a document which
 * breaks its contract can be carried through the typed model unharmed. Not for use by several threads.
 */
final class Reading {
    private final boolean strict;
    private final Deque<String> path = new ArrayDeque<>();

    private Reading(boolean strict) {
        this.strict = strict;
    }

    static Reading strict() {
        return new Reading(true);
    }

    static Reading lenient() {
        return new Reading(false);
    }

    /** Reads one member or item, remembering the step to it. */
    @Nullable
    Object step(String step, JsonType<?> type, @Nullable Object json) {
        if (json == null) {
            return null;
        }
        path.addLast(step);
        Object value = type.read(json, this);
        path.removeLast();
        return value;
    }

    /** What to do with a value of the wrong type: refuse it, or keep it. The message names the type, never the value. */
    Object mismatch(String expected, Object found) {
        if (strict) {
            throw new DecodingException(
                    (path.isEmpty() ? "The document" : where()) + " should be " + expected + " but is " + kind(found));
        }
        return found;
    }

    private String where() {
        StringBuilder where = new StringBuilder();
        for (Iterator<String> steps = path.iterator(); steps.hasNext(); ) {
            String step = steps.next();
            where.append(where.isEmpty() || step.startsWith("[") ? "" : ".").append(step);
        }
        return where.toString();
    }

    private static String kind(Object json) {
        if (json instanceof String) {
            return "a string that does not fit";
        }
        if (json instanceof Number) {
            return "a number";
        }
        if (json instanceof Boolean) {
            return "a boolean";
        }
        return json instanceof java.util.List ? "an array" : "an object";
    }
}
