package dev.tercet.sdk.core;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one call does differently from its client. Immutable; every method of every resource takes it as an optional last
 * argument, and pagers keep it for all their pages.
 */
public final class CallOptions {
    private static final CallOptions NONE = new CallOptions(null, Map.of(), null, null);

    private final @Nullable Duration timeout;
    private final Map<String, String> headers;
    private final @Nullable String idempotencyKey;
    private final @Nullable Consumer<ResponseMeta> observer;

    private CallOptions(
            @Nullable Duration timeout,
            Map<String, String> headers,
            @Nullable String idempotencyKey,
            @Nullable Consumer<ResponseMeta> observer) {
        this.timeout = timeout;
        this.headers = headers;
        this.idempotencyKey = idempotencyKey;
        this.observer = observer;
    }

    /** Nothing different. */
    public static CallOptions none() {
        return NONE;
    }

    /**
     * Limits the whole call, fetching a token and repeating attempts included.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public CallOptions timeout(Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("The timeout must be positive");
        }
        return new CallOptions(value, headers, idempotencyKey, observer);
    }

    /** Sends a header, in place of one of the same name that the SDK would send. */
    public CallOptions header(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new CallOptions(timeout, Collections.unmodifiableMap(more), idempotencyKey, observer);
    }

    /** The {@code Idempotency-Key} to send; without one, the SDK makes a random key for each POST. */
    public CallOptions idempotencyKey(String value) {
        return new CallOptions(timeout, headers, value, observer);
    }

    /** Is told of every answer of the call that arrives, be it an error; for a pager of every page. */
    public CallOptions observer(Consumer<ResponseMeta> value) {
        return new CallOptions(timeout, headers, idempotencyKey, value);
    }

    /** The limit of the whole call, or null for that of the client. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** The headers to send. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The key to send, or null. */
    public @Nullable String idempotencyKey() {
        return idempotencyKey;
    }

    /** Who is told of answers, or null. */
    public @Nullable Consumer<ResponseMeta> observer() {
        return observer;
    }

    /** The settings, with the names of headers but not their values. */
    @Override
    public String toString() {
        return "CallOptions{timeout=" + timeout + ", headers=" + headers.keySet() + "}";
    }
}
