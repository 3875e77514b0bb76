package dev.tercet.conformance.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is to go on the wire.
 *
 * @param target the path and the query, percent-encoded
 * @param headers one value each
 * @param mediaType of the body, or null without one
 * @param body a tree for JSON, an object of fields for forms, a text for anything else; null without one
 */
public record WireRequest(
        String method,
        String target,
        Map<String, String> headers,
        @Nullable String mediaType,
        @Nullable JsonNode body) {

    public static WireRequest of(String method, String target, Map<String, String> headers) {
        return new WireRequest(method, target, headers, null, null);
    }

    public WireRequest withBody(String type, JsonNode value) {
        return new WireRequest(method, target, headers, type, value);
    }

    /** The body as text, for reports. */
    public String bodyText() {
        return body == null ? "" : body.isTextual() ? body.asText() : body.toString();
    }
}
