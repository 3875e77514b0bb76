package dev.tercet.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Adds the headers under the root's {@code x-headers} to every response: {@code all}, then those of its own status. */
final class ResponseHeaders {

    private static final String EXTENSION = "x-headers";

    private ResponseHeaders() {}

    static void spread(ObjectNode root) {
        JsonNode byStatus = root.path(EXTENSION);
        if (byStatus.isMissingNode()) {
            return;
        }
        for (JsonNode pathItem : root.path("paths")) {
            for (JsonNode operation : pathItem) {
                for (var response : operation.path("responses").properties()) {
                    ObjectNode target = dereference(root, response.getValue());
                    add(target, byStatus.path("all"));
                    add(target, byStatus.path(response.getKey()));
                }
            }
        }
        root.remove(EXTENSION);
    }

    private static ObjectNode dereference(JsonNode root, JsonNode response) {
        JsonNode ref = response.path("$ref");
        return (ObjectNode) (ref.isTextual() ? root.at(ref.asText().substring(1)) : response);
    }

    private static void add(ObjectNode response, JsonNode headers) {
        for (var header : headers.properties()) {
            ObjectNode present = response.withObject("/headers");
            if (!present.has(header.getKey())) {
                present.set(header.getKey(), header.getValue().deepCopy());
            }
        }
    }
}
