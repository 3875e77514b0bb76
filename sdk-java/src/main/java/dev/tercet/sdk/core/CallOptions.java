package dev.tercet.sdk.core;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one call does differently from its client. Immutable; every method of every resource takes it as an optional last
 * argument. Pagers keep it for all their pages, and waiters for all their looks.
 */
public final class CallOptions {
    private static final CallOptions NONE = new CallOptions(null, null, null, Map.of(), null, null, null);

    private final @Nullable Duration timeout;
    private final @Nullable Duration attemptTimeout;
    private final @Nullable Integer retries;
    private final Map<String, String> headers;
    private final @Nullable String idempotencyKey;
    private final @Nullable Secret credential;
    private final @Nullable CallObserver observer;

    private CallOptions(
            @Nullable Duration timeout,
            @Nullable Duration attemptTimeout,
            @Nullable Integer retries,
            Map<String, String> headers,
            @Nullable String idempotencyKey,
            @Nullable Secret credential,
            @Nullable CallObserver observer) {
        this.timeout = timeout;
        this.attemptTimeout = attemptTimeout;
        this.retries = retries;
        this.headers = headers;
        this.idempotencyKey = idempotencyKey;
        this.credential = credential;
        this.observer = observer;
    }

    /** Nothing different. */
    public static CallOptions none() {
        return NONE;
    }

    /**
     * Limits the whole call: fetching a token, all attempts and the pauses between them.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public CallOptions timeout(Duration value) {
        return new CallOptions(positive(value), attemptTimeout, retries, headers, idempotencyKey, credential, observer);
    }

    /**
     * Limits one attempt, from the first byte sent to the last byte received.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public CallOptions attemptTimeout(Duration value) {
        return new CallOptions(timeout, positive(value), retries, headers, idempotencyKey, credential, observer);
    }

    /**
     * How often the call may be repeated after its first attempt; 0 for never.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public CallOptions retries(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("The number of retries is negative");
        }
        return new CallOptions(timeout, attemptTimeout, value, headers, idempotencyKey, credential, observer);
    }

    /** Sends a header, in place of one of the same name that the SDK would send. */
    public CallOptions header(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new CallOptions(
                timeout,
                attemptTimeout,
                retries,
                Collections.unmodifiableMap(more),
                idempotencyKey,
                credential,
                observer);
    }

    /** The {@code Idempotency-Key} to send; without one, the SDK makes a random key for each POST. */
    public CallOptions idempotencyKey(String value) {
        return new CallOptions(timeout, attemptTimeout, retries, headers, value, credential, observer);
    }

    /**
     * Sends this API key or access token in place of the client's credential. It is not renewed.
     *
     * @throws IllegalArgumentException if it is blank or has characters that no header may carry
     */
    public CallOptions credential(String keyOrToken) {
        return new CallOptions(
                timeout, attemptTimeout, retries, headers, idempotencyKey, Secret.of(keyOrToken), observer);
    }

    /** Is told how the call goes, beside the observers of the client. */
    public CallOptions observer(CallObserver value) {
        return new CallOptions(timeout, attemptTimeout, retries, headers, idempotencyKey, credential, value);
    }

    /** The limit of the whole call, or null for that of the client. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** The limit of one attempt, or null for that of the client. */
    public @Nullable Duration attemptTimeout() {
        return attemptTimeout;
    }

    /** How often the call may be repeated, or null for as often as the client says. */
    public @Nullable Integer retries() {
        return retries;
    }

    /** The headers to send. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The key to send, or null. */
    public @Nullable String idempotencyKey() {
        return idempotencyKey;
    }

    /** The credential to send, or null for that of the client. */
    public @Nullable Secret credential() {
        return credential;
    }

    /** Who is told how the call goes, or null. */
    public @Nullable CallObserver observer() {
        return observer;
    }

    /** The settings, with the names of headers but not their values. */
    @Override
    public String toString() {
        return "CallOptions{timeout=" + timeout + ", attemptTimeout=" + attemptTimeout + ", retries=" + retries
                + ", headers=" + headers.keySet() + "}";
    }

    private static Duration positive(Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("The timeout must be positive");
        }
        return value;
    }
}
