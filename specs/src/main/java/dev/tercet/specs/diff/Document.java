package dev.tercet.specs.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A bundle, with the questions that a comparison asks of it. */
record Document(JsonNode root) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** What a node's reference leads to, or the node itself. */
    JsonNode follow(JsonNode node) {
        JsonNode target = node;
        while (target.path("$ref").isTextual()) {
            target = root.at(target.get("$ref").asText().substring(1));
        }
        return target;
    }

    /** The operations under {@code paths} or {@code webhooks}, by method and path. */
    Map<String, JsonNode> operations(String section) {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        for (var item : root.path(section).properties()) {
            for (var member : item.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    operations.put(member.getKey().toUpperCase(Locale.ROOT) + " " + item.getKey(), member.getValue());
                }
            }
        }
        return operations;
    }

    /** The parameters of an operation and of its path item, by place and name. */
    Map<String, JsonNode> parameters(String section, String methodAndPath) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        String path = methodAndPath.substring(methodAndPath.indexOf(' ') + 1);
        JsonNode operation = operations(section).get(methodAndPath);
        for (JsonNode declared : operation.path("parameters")) {
            add(declared, parameters);
        }
        for (JsonNode declared : root.path(section).path(path).path("parameters")) {
            add(declared, parameters);
        }
        return parameters;
    }

    private void add(JsonNode declared, Map<String, JsonNode> parameters) {
        JsonNode parameter = follow(declared);
        String key =
                parameter.path("in").asText() + " " + parameter.path("name").asText();
        parameters.putIfAbsent(key, parameter);
    }

    /** The types of a schema, {@code null} among them where it is allowed; empty when it names none. */
    Set<String> types(JsonNode schema) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(item -> types.add(item.asText()));
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }
}
