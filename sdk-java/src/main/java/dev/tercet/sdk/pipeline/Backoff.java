package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.core.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** How long to pause before a retry: what the server asks for, or else an exponential pause with full jitter. */
final class Backoff {
    private static final Duration BASE = Duration.ofMillis(250);
    private static final Duration CAP = Duration.ofSeconds(8);
    private static final Duration LONGEST_OBEYED = Duration.ofSeconds(60);
    private static final int DOUBLINGS_TO_CAP = 5;

    private final DoubleSupplier random;

    /** @param random gives numbers from 0 to below 1 */
    Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /** Anything from nothing to 250 ms before the first retry, to twice as much before each further one, to 8 s at most. */
    Duration before(int retry) {
        Duration most = BASE.multipliedBy(1L << Math.min(retry - 1, DOUBLINGS_TO_CAP));
        Duration capped = most.compareTo(CAP) > 0 ? CAP : most;
        return Duration.ofNanos((long) (capped.toNanos() * random.getAsDouble()));
    }

    /** What an answer asks for, or else {@link #before(int)}; null if it asks for more than a minute, when waiting is no use. */
    @Nullable
    Duration before(int retry, int status, RateLimit limits, Instant now) {
        Duration asked = limits.retryAfter();
        if (asked == null && status == 429 && limits.resetAt() != null) {
            Duration untilReset = Duration.between(now, limits.resetAt());
            asked = untilReset.isNegative() ? null : untilReset;
        }
        if (asked == null) {
            return before(retry);
        }
        return asked.compareTo(LONGEST_OBEYED) > 0 ? null : asked;
    }
}
