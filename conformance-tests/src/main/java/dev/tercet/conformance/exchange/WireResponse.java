package dev.tercet.conformance.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.conformance.contract.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as it came from the wire.
 *
 * @param headers by name in lower case
 */
public record WireResponse(int status, Map<String, List<String>> headers, String body) {

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .flatMap(entry -> entry.getValue().stream())
                .findFirst();
    }

    public String mediaType() {
        return header("Content-Type").orElse("");
    }

    public Optional<JsonNode> json() {
        return Json.parse(body);
    }
}
