package dev.tercet.conformance.exchange;

import java.time.Duration;
import java.time.Instant;

/**
 * One request and its answer.
 *
 * @param label what it was: {@code createClaim.documented}
 */
public record Exchange(
        String label, String url, WireRequest request, WireResponse response, Instant started, Duration elapsed) {

    /** One line for reports. */
    public String summary() {
        return request.method() + " " + request.target() + " answered " + response.status();
    }
}
