package dev.tercet.sdk.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an answer besides its content.
 *
 * @param operationId the operation of the contract that was called
 * @param status the HTTP status
 * @param headers the headers of the answer
 * @param receivedAt when the answer was complete, by the clock of this machine
 * @param elapsed how long the whole call took, all attempts included
 * @param attempts the requests that were sent for it, the one that brought this answer last
 */
public record ResponseMeta(
        String operationId, int status, Headers headers, Instant receivedAt, Duration elapsed, List<Attempt> attempts) {

    public ResponseMeta {
        attempts = List.copyOf(attempts);
    }

    /** The id under which the server logged the exchange, or null. Quote it when you report a problem. */
    public @Nullable String requestId() {
        return headers.first("X-Request-Id");
    }

    /** What the answer says about the allowance of the credential. */
    public RateLimit rateLimit() {
        return RateLimitHeaders.read(headers, receivedAt);
    }
}
