package dev.tercet.server.kernel.ratelimit;

import java.time.Duration;
import java.time.Instant;

/**
 * The answer of the rate limiter to one request.
 *
 * @param admitted whether the request may go on
 * @param limit the requests of the window; 0 when the plan has no limit
 * @param remaining the requests left in the window
 * @param reset when the window is full again
 * @param retryAfter how long a refused caller should wait; zero when admitted
 */
public record RateDecision(boolean admitted, int limit, long remaining, Instant reset, Duration retryAfter) {

    public boolean limited() {
        return limit > 0;
    }
}
