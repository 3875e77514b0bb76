package dev.tercet.sdk.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The point in time at which a call gives up. */
record Deadline(Instant at, Clock clock) {

    /** Nobody waits longer than this, but some say "for ever" with a number that no clock can hold. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    static Deadline in(Duration timeout, Clock clock) {
        return new Deadline(clock.instant().plus(timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout), clock);
    }

    Duration left() {
        return Duration.between(clock.instant(), at);
    }

    boolean isOver() {
        Duration left = left();
        return left.isZero() || left.isNegative();
    }

    /** The shorter of what is left and a limit. */
    Duration atMost(Duration limit) {
        Duration left = left();
        return left.compareTo(limit) < 0 ? left : limit;
    }
}
