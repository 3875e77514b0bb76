package dev.tercet.server.kernel.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A POST to an address that a user has named.
 *
 * @param timeout how long everything may take, from looking up the name to the end of the answer
 */
public record OutboundRequest(URI url, Map<String, String> headers, byte[] body, Duration timeout) {

    public OutboundRequest {
        headers = Map.copyOf(headers);
    }
}
