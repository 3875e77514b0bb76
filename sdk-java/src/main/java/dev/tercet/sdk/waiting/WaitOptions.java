package dev.tercet.sdk.waiting;

import dev.tercet.sdk.core.CallOptions;
import java.time.Duration;

/**
 * How long to wait for something, and how often to look. Immutable.
 *
 * @param timeout no look begins later than this
 * @param firstPause the pause after the first look; each further one is half as long again
 * @param longestPause how long a pause gets at most
 * @param call what each look does differently from its client
 */
public record WaitOptions(Duration timeout, Duration firstPause, Duration longestPause, CallOptions call) {
    private static final WaitOptions DEFAULTS =
            new WaitOptions(Duration.ofMinutes(10), Duration.ofSeconds(1), Duration.ofSeconds(20), CallOptions.none());

    public WaitOptions {
        if (timeout.isNegative() || firstPause.isZero() || firstPause.isNegative()) {
            throw new IllegalArgumentException("The timeout must not be negative, and the pause must be positive");
        }
        if (longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException("The longest pause must not be shorter than the first");
        }
    }

    /** Ten minutes, looking after one second and then ever more rarely, down to every twenty seconds. */
    public static WaitOptions defaults() {
        return DEFAULTS;
    }

    /**
     * The same, but no look begins later than this; zero for a single look.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public WaitOptions timeout(Duration value) {
        return new WaitOptions(value, firstPause, longestPause, call);
    }

    /**
     * The same with other pauses.
     *
     * @throws IllegalArgumentException if they are not positive, or the longest is shorter than the first
     */
    public WaitOptions pauses(Duration first, Duration longest) {
        return new WaitOptions(timeout, first, longest, call);
    }

    /** The same with options for each look. */
    public WaitOptions call(CallOptions value) {
        return new WaitOptions(timeout, firstPause, longestPause, value);
    }
}
