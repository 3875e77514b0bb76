package dev.tercet.sdk.http;

import dev.tercet.sdk.core.Headers;

/**
 * An answer as it came from the wire.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body; empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TransportResponse(int status, Headers headers, byte[] body) {

    /** The status and the size of the body. */
    @Override
    public String toString() {
        return status + ", " + body.length + " bytes";
    }
}
