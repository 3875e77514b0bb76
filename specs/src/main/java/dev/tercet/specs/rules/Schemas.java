package dev.tercet.specs.rules;

import dev.tercet.specs.SourceNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Questions about a schema as it is written. */
final class Schemas {

    private Schemas() {}

    /** The types it allows, without {@code null}; empty when it names none. */
    static Set<String> types(SourceNode schema) {
        Set<String> types = new LinkedHashSet<>();
        SourceNode type = schema.get("type");
        if (!type.text().isEmpty()) {
            types.add(type.text());
        }
        type.items().forEach(item -> types.add(item.text()));
        types.remove("null");
        return types;
    }

    /** Whether it is an object: named properties, or a map. */
    static boolean isObject(SourceNode schema) {
        return types(schema).contains("object") || schema.has("properties") || schema.has("additionalProperties");
    }

    /** Whether it is an object of which no property is named. */
    static boolean isMap(SourceNode schema) {
        return isObject(schema) && !schema.has("properties") && !schema.has("allOf") && !schema.has("oneOf");
    }

    static boolean isNullType(SourceNode schema) {
        return schema.get("type").text().equals("null");
    }

    /** The members of {@code oneOf} that are not {@code type: 'null'}. */
    static List<SourceNode> alternatives(SourceNode schema) {
        return schema.get("oneOf").items().stream()
                .filter(member -> !isNullType(member))
                .toList();
    }

    /** The property of an object, looked for through references, {@code allOf} and a nullable {@code oneOf}. */
    static SourceNode property(SourceNode schema, String name) {
        SourceNode object = value(schema);
        SourceNode own = object.get("properties").get(name);
        if (own.exists()) {
            return own;
        }
        return object.get("allOf").items().stream()
                .map(member -> property(member, name))
                .filter(SourceNode::exists)
                .findFirst()
                .orElse(own);
    }

    /** The property that a dotted path such as {@code pagination.cursor} leads to. */
    static SourceNode path(SourceNode schema, String path) {
        SourceNode node = schema;
        for (String name : path.split("\\.", -1)) {
            node = property(node, name);
        }
        return node;
    }

    /** The schema that a reference, or a nullable reference, leads to. */
    static SourceNode value(SourceNode schema) {
        SourceNode node = schema.follow();
        List<SourceNode> alternatives = alternatives(node);
        return alternatives.size() == 1 ? value(alternatives.get(0)) : node;
    }
}
