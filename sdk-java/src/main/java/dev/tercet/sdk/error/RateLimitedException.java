package dev.tercet.sdk.error;

import dev.tercet.sdk.core.ResponseMeta;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** 429: the allowance is used up. */
public final class RateLimitedException extends ApiException {
    private static final long serialVersionUID = 1L;

    RateLimitedException(ResponseMeta meta, Failure failure, byte[] body) {
        super(meta, failure, body);
    }

    /** How long the server asks to wait, counted from the answer, or null if it does not say. */
    public @Nullable Duration retryAfter() {
        return rateLimit().retryAfter();
    }
}
