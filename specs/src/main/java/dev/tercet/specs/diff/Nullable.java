package dev.tercet.specs.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A schema with its types. {@code oneOf: [{$ref}, {type: 'null'}]} counts as the schema referred to, with {@code null} among
 * the types, so that the two ways of writing a nullable value compare as equal.
 */
record Nullable(JsonNode schema, Set<String> types) {

    static Nullable of(Document document, JsonNode written) {
        JsonNode schema = document.follow(written);
        Map<String, JsonNode> members = members(schema);
        boolean allowsNull = members.size() < schema.path("oneOf").size();
        Nullable value = allowsNull && members.size() == 1
                ? of(document, members.values().iterator().next())
                : new Nullable(schema, types(document, schema));
        if (allowsNull) {
            value.types().add("null");
        }
        return value;
    }

    /** The members of a union by the names of their components, without {@code null}; nothing for what is not a union. */
    static Map<String, JsonNode> members(JsonNode schema) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        for (JsonNode member : schema.path("oneOf")) {
            String ref = member.path("$ref").asText();
            if (!member.path("type").asText().equals("null")) {
                members.put(ref.substring(ref.lastIndexOf('/') + 1), member);
            }
        }
        return members;
    }

    private static Set<String> types(Document document, JsonNode schema) {
        Set<String> types = document.types(schema);
        if (types.isEmpty() && (schema.has("oneOf") || schema.has("properties"))) {
            types.add("object");
        }
        return types;
    }
}
