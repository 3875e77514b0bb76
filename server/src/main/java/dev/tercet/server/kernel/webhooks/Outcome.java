package dev.tercet.server.kernel.webhooks;

import java.util.Locale;

/** How an attempt to deliver ended. */
public enum Outcome {
    SUCCEEDED,
    /** An answer, but not 2xx. */
    REJECTED,
    TIMEOUT,
    /** No answer, or nobody to ask: the address is refused, unknown, or does not respond as it should. */
    UNREACHABLE;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
