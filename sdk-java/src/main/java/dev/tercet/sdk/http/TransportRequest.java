package dev.tercet.sdk.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes on the wire.
 *
 * @param method the HTTP method
 * @param uri the address, percent-encoded
 * @param headers the headers, one value each; they may hold a credential
 * @param body the body, or null
 * @param timeout how long the answer may take to be complete
 */
public record TransportRequest(
        String method,
        URI uri,
        Map<String, String> headers,
        @Nullable RequestBody body,
        Duration timeout) {

    /** The method and the host; the rest may be private. */
    @Override
    public String toString() {
        return method + " " + uri.getHost();
    }
}
