package dev.tercet.sdk.core;

import org.jspecify.annotations.Nullable;

/**
 * An answer with everything that came with it. Resources give it instead of the bare value after {@code withResponse()}.
 *
 * @param value the typed content; null where the operation has none
 * @param meta status, headers, request id and time
 * @param <T> the type of the content
 */
public record Response<T extends @Nullable Object>(T value, ResponseMeta meta) {

    /** The HTTP status. */
    public int status() {
        return meta.status();
    }

    /** The headers of the answer. */
    public Headers headers() {
        return meta.headers();
    }

    /** The id under which the server logged the exchange, or null. */
    public @Nullable String requestId() {
        return meta.requestId();
    }

    /** The status and the request id; the content may be private. */
    @Override
    public String toString() {
        return "Response{status=" + status() + ", requestId=" + requestId() + "}";
    }
}
