package dev.tercet.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.conformance.contract.ApiContract;
import java.util.ArrayList;
import java.util.List;

/**
 * All schemas that apply at one place of a value: references followed with what stands beside them, and of a union the
 * member that the value chooses. Immutable.
 */
public final class SchemaView {

    private final ApiContract contract;
    private final List<JsonNode> layers;

    private SchemaView(ApiContract contract, List<JsonNode> layers) {
        this.contract = contract;
        this.layers = layers;
    }

    /**
     * The view of a whole value.
     *
     * @param schema the place of the schema in the bundle
     */
    public static SchemaView of(ApiContract contract, String schema, JsonNode value) {
        return over(contract, List.of(contract.at(schema)), value);
    }

    private static SchemaView over(ApiContract contract, List<JsonNode> schemas, JsonNode value) {
        List<JsonNode> layers = new ArrayList<>();
        schemas.forEach(schema -> collect(contract, schema, value, layers));
        return new SchemaView(contract, layers);
    }

    private static void collect(ApiContract contract, JsonNode schema, JsonNode value, List<JsonNode> layers) {
        layers.add(schema);
        if (schema.path("$ref").isTextual()) {
            collect(contract, contract.at(schema.get("$ref").asText().substring(1)), value, layers);
        }
        schema.path("allOf").forEach(part -> collect(contract, part, value, layers));
        if (schema.path("discriminator").isObject()) {
            String property = schema.at("/discriminator/propertyName").asText();
            JsonNode chosen = schema.path("discriminator")
                    .path("mapping")
                    .path(value.path(property).asText());
            if (chosen.isTextual()) {
                collect(contract, contract.at(chosen.asText().substring(1)), value, layers);
            }
        } else {
            for (JsonNode member : schema.path("oneOf")) {
                if (!member.path("type").asText().equals("null")) {
                    collect(contract, member, value, layers);
                }
            }
        }
    }

    /** Whether a schema that applies here says so: {@code readOnly}, {@code x-unique}. */
    public boolean says(String flag) {
        return layers.stream().anyMatch(layer -> layer.path(flag).asBoolean());
    }

    /** Whether the value is one of a fixed set. */
    public boolean isEnumerated() {
        return layers.stream().anyMatch(layer -> layer.has("enum"));
    }

    /** What applies to a member of the value. */
    public SchemaView member(String name, JsonNode value) {
        List<JsonNode> schemas = new ArrayList<>();
        for (JsonNode layer : layers) {
            if (layer.path("properties").has(name)) {
                schemas.add(layer.path("properties").get(name));
            } else if (layer.path("additionalProperties").isObject()) {
                schemas.add(layer.path("additionalProperties"));
            }
        }
        return over(contract, schemas, value);
    }

    /** What applies to an item of the value. */
    public SchemaView item(JsonNode value) {
        List<JsonNode> schemas = new ArrayList<>();
        layers.stream().filter(layer -> layer.has("items")).forEach(layer -> schemas.add(layer.get("items")));
        return over(contract, schemas, value);
    }

    /** Whether the contract knows a member of this name here, or lets any name stand. */
    public boolean declares(String name) {
        boolean closed = layers.stream().anyMatch(layer -> layer.has("properties"));
        return !closed
                || layers.stream()
                        .anyMatch(layer -> layer.path("properties").has(name)
                                || layer.path("additionalProperties").asBoolean()
                                || layer.path("additionalProperties").isObject());
    }

    /** The first schema that names a type, for making values that fit. */
    public JsonNode typed() {
        return layers.stream()
                .filter(layer -> layer.has("type"))
                .findFirst()
                .orElseGet(() -> layers.isEmpty() ? contract.at("/none") : layers.get(0));
    }

    /** Members of the value that the contract does not know, as JSON pointers. */
    public List<String> undeclared(JsonNode value) {
        List<String> pointers = new ArrayList<>();
        collectUndeclared(value, "", pointers);
        return pointers;
    }

    private void collectUndeclared(JsonNode value, String at, List<String> pointers) {
        if (value.isObject()) {
            for (var entry : value.properties()) {
                String place = at + "/" + entry.getKey();
                if (declares(entry.getKey())) {
                    member(entry.getKey(), entry.getValue()).collectUndeclared(entry.getValue(), place, pointers);
                } else {
                    pointers.add(place);
                }
            }
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                item(value.get(i)).collectUndeclared(value.get(i), at + "/" + i, pointers);
            }
        }
    }
}
