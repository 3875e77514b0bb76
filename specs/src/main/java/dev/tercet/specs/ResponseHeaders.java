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
        JsonNode target = response;
        while (target.path("$ref").isTextual()) {
            target = root.at(target.get("$ref").asText().substring(1));
        }
        return (ObjectNode) target;
    }

    private static void add(ObjectNode response, JsonNode headers) {
        for (var header : headers.properties()) {
            response.withObject("/headers")
                    .putIfAbsent(header.getKey(), header.getValue().deepCopy());
        }
    }
}
