package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.auth.TokenSource;
import dev.tercet.sdk.core.CallObserver;
import dev.tercet.sdk.core.Pauses;
import dev.tercet.sdk.http.HttpTransport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What all calls of a client have in common.
 *
 * @param baseUrl the address before the path of an operation, without a slash at its end
 * @param ownServers whether operations that have a host of their own go there; false when the base URL was given by hand
 * @param transport sends requests
 * @param tokens gives tokens, or null if the client has no credential
 * @param dialect reads errors
 * @param headers sent with every request
 * @param timeout the limit of a call
 * @param attemptTimeout the limit of one attempt
 * @param retries how often a call is repeated at most, if it says nothing else
 * @param observers are told how calls go
 * @param logBodies whether bodies are logged
 * @param clock tells the time
 * @param pauses let time pass
 * @param random gives numbers from 0 to below 1, for the length of pauses
 */
public record PipelineSettings(
        URI baseUrl,
        boolean ownServers,
        HttpTransport transport,
        @Nullable TokenSource tokens,
        Dialect dialect,
        Map<String, String> headers,
        Duration timeout,
        Duration attemptTimeout,
        int retries,
        List<CallObserver> observers,
        boolean logBodies,
        Clock clock,
        Pauses pauses,
        DoubleSupplier random) {}
