package dev.tercet.sdk.core;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request of a call, and what came of it: an answer or a fault.
 *
 * @param number its place among the attempts of the call, from 1
 * @param elapsed how long it took
 * @param status the HTTP status of its answer, or null if none arrived
 * @param requestId the id under which the server logged it, or null
 * @param fault what kept the answer from arriving, by the name of its class, or null if one arrived
 */
public record Attempt(
        int number,
        Duration elapsed,
        @Nullable Integer status,
        @Nullable String requestId,
        @Nullable String fault) {}
