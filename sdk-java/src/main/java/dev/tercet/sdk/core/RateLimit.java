package dev.tercet.sdk.core;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says about the allowance of its credential. Each value is null if the API does not send it.
 *
 * @param limit how many requests the present window allows
 * @param remaining how many are left in it
 * @param resetAt when the window ends
 * @param retryAfter how long the server asks to wait before the next attempt
 */
public record RateLimit(
        @Nullable Long limit,
        @Nullable Long remaining,
        @Nullable Instant resetAt,
        @Nullable Duration retryAfter) {}
