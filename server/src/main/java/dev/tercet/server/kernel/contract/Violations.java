package dev.tercet.server.kernel.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import dev.tercet.server.kernel.errors.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns what the schema library reports into field errors, with the contract's own texts ({@code x-message}) where it has any. */
final class Violations {

    private static final String TEXTS = "x-message";

    /** Keywords whose failure is always explained by another one. */
    private static final Set<String> STRUCTURE = Set.of("oneOf", "allOf", "if", "then", "else");

    private final Map<String, JsonNode> documents;

    Violations(Map<String, JsonNode> documents) {
        this.documents = Map.copyOf(documents);
    }

    List<FieldError> describe(SchemaPlace place, ValidationMessage message, String rootName) {
        String rule = message.getType();
        if (STRUCTURE.contains(rule)) {
            return List.of();
        }
        String property = message.getProperty();
        List<JsonNode> schemas = schemasOf(place, message);
        if (property != null && rule.equals("required")) {
            schemas.add(0, schemas.get(0).path("properties").path(property));
        }
        String parent = wireName(message.getInstanceLocation(), rootName);
        String field = property == null ? parent : parent.isEmpty() ? property : parent + "." + property;
        return List.of(new FieldError(field, rule, bound(rule, message), text(schemas, rule)));
    }

    /**
     * The schemas that the broken keyword belongs to, innermost first: the one it stands in, then whatever led to it by
     * reference or as the items of an array.
     */
    private List<JsonNode> schemasOf(SchemaPlace place, ValidationMessage message) {
        JsonNode document = documents.get(place.api());
        List<JsonNode> way = new ArrayList<>();
        JsonNode node = document.at(place.pointer());
        way.add(node);
        JsonNodePath path = message.getEvaluationPath();
        for (int i = stepsTo(place, path); i < path.getNameCount() - 1; i++) {
            Object step = path.getElement(i);
            if (step.equals("$ref")) {
                if (!node.has("$ref")) {
                    return where(document, message);
                }
                node = document.at(node.get("$ref").asText().substring(1));
            } else {
                node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
                if (!step.equals("items")) {
                    way.clear();
                }
            }
            way.add(0, node);
        }
        return way;
    }

    /** The evaluation path begins with the place itself, as its keywords have no names that could be taken for it. */
    private static int stepsTo(SchemaPlace place, JsonNodePath path) {
        String[] steps = place.pointer().substring(1).split("/");
        boolean included = path.getNameCount() > steps.length && steps[0].equals(path.getElement(0));
        return included ? steps.length : 0;
    }

    /** The schema that the keyword stands in, by its own location. */
    private static List<JsonNode> where(JsonNode document, ValidationMessage message) {
        String keyword = message.getSchemaLocation().getFragment().toString();
        List<JsonNode> schemas = new ArrayList<>();
        schemas.add(document.at(keyword.substring(0, keyword.lastIndexOf('/'))));
        return schemas;
    }

    private static String text(List<JsonNode> schemas, String rule) {
        for (JsonNode schema : schemas) {
            JsonNode texts = schema.path(TEXTS);
            JsonNode text = texts.has(rule) ? texts.get(rule) : rule.equals("required") ? null : texts.get("invalid");
            if (text != null) {
                return text.asText();
            }
        }
        return null;
    }

    private static List<String> bound(String rule, ValidationMessage message) {
        List<String> bound = new ArrayList<>();
        JsonNode value = message.getSchemaNode();
        switch (rule) {
            case "type" ->
                bound.add(value != null && value.isArray() ? value.get(0).asText() : text(value));
            case "enum" -> value.forEach(v -> bound.add(v.asText()));
            case "required", "additionalProperties", "pattern" -> {}
            default -> bound.add(text(value));
        }
        return bound;
    }

    private static String text(JsonNode value) {
        return value == null ? "" : value.asText();
    }

    private static String wireName(JsonNodePath location, String rootName) {
        StringBuilder name = new StringBuilder(rootName);
        for (int i = 0; i < location.getNameCount(); i++) {
            Object element = location.getElement(i);
            if (element instanceof Integer index) {
                name.append('[').append(index).append(']');
            } else {
                name.append(name.isEmpty() ? "" : ".").append(element);
            }
        }
        return name.toString();
    }
}
