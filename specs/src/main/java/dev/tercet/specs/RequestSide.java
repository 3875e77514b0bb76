package dev.tercet.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of a contract by which a server judges a request: its operations, who may call them, their parameters and
 * bodies, and the schemas that these lead to. Answers, examples and prose, which are most of a contract, are left out, so
 * that a server reads little when it starts. What is left stands at the places where the contract has it.
 */
final class RequestSide {

    private static final Set<String> PROSE =
            Set.of("description", "summary", "title", "example", "examples", "externalDocs", "tags");

    private static final Set<String> ANSWERS = Set.of("responses", "callbacks", "links", "webhooks", "headers");

    /** What a server reads beside the standard's keywords: its texts for faults, and what is secret. */
    private static final Set<String> EXTENSIONS = Set.of("x-message", "x-sensitive");

    /** Components that only count when something leads to them. */
    private static final List<String> REFERRED = List.of("parameters", "requestBodies", "schemas");

    private static final String SECURITY = "securitySchemes";

    private RequestSide() {}

    /** The bundle itself is not changed. */
    static ObjectNode of(ObjectNode bundle) {
        ObjectNode side = JsonNodeFactory.instance.objectNode();
        side.set("paths", copy(bundle.path("paths"), true));
        ObjectNode components = side.putObject("components");
        components.set(SECURITY, copy(bundle.path("components").path(SECURITY), true));
        for (String kind : REFERRED) {
            components.set(kind, copy(bundle.path("components").path(kind), true));
        }
        dropUnreached(side);
        return side;
    }

    private static JsonNode copy(JsonNode node, boolean holdsNames) {
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> array.add(copy(item, false)));
            return array;
        }
        if (!node.isObject()) {
            return node.isMissingNode() ? JsonNodeFactory.instance.objectNode() : node;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (var member : node.properties()) {
            String key = member.getKey();
            JsonNode value = member.getValue();
            if (holdsNames) {
                object.set(key, copy(value, false));
            } else if (isKept(key)) {
                object.set(key, Grammar.isData(key, value) ? value : copy(value, Grammar.holdsNames(key, value)));
            }
        }
        return object;
    }

    private static boolean isKept(String keyword) {
        return keyword.startsWith("x-")
                ? EXTENSIONS.contains(keyword)
                : !PROSE.contains(keyword) && !ANSWERS.contains(keyword);
    }

    private static void dropUnreached(ObjectNode side) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(side.path("paths"));
        while (!open.isEmpty()) {
            for (String pointer : references(open.remove(), new LinkedHashSet<>())) {
                if (reached.add(pointer)) {
                    open.add(side.at(pointer));
                }
            }
        }
        for (String kind : REFERRED) {
            if (side.path("components").get(kind) instanceof ObjectNode byName) {
                byName.properties().removeIf(entry -> !reached.contains("/components/" + kind + "/" + entry.getKey()));
            }
        }
    }

    /** Every text that looks like a reference counts as one: {@code $ref}, and the values of a discriminator's mapping. */
    private static Set<String> references(JsonNode node, Set<String> pointers) {
        if (node.isTextual() && node.asText().startsWith("#/components/")) {
            pointers.add(node.asText().substring(1));
        }
        node.forEach(child -> references(child, pointers));
        return pointers;
    }
}
