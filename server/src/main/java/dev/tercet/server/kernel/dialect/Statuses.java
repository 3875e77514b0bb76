package dev.tercet.server.kernel.dialect;

import dev.tercet.server.kernel.errors.FailureKind;
import java.util.EnumMap;
import java.util.Map;

/** A dialect's table from kinds of failure to status, code and standard text. Every kind has an entry. */
public final class Statuses {

    private final Map<FailureKind, Entry> byKind = new EnumMap<>(FailureKind.class);

    /** What a kind of failure is on the wire. */
    public record Entry(int status, String code, String message) {}

    public Statuses with(FailureKind kind, int status, String code, String message) {
        byKind.put(kind, new Entry(status, code, message));
        return this;
    }

    /** Ends the building; a kind without an entry would be an answer without a shape. */
    public Statuses complete() {
        for (FailureKind kind : FailureKind.values()) {
            if (!byKind.containsKey(kind)) {
                throw new IllegalStateException("no status for " + kind);
            }
        }
        return this;
    }

    public Entry of(FailureKind kind) {
        return byKind.get(kind);
    }
}
