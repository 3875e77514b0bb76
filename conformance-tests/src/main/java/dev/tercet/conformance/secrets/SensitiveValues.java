package dev.tercet.conformance.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tercet.conformance.schema.SchemaView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Parts a body into what the contract calls sensitive ({@code x-sensitive}) and the rest. */
final class SensitiveValues {

    /** Shorter texts turn up by chance. */
    private static final int LEAST = 8;

    private static final Pattern MASK = Pattern.compile("\\*+");

    /** Of what is sensitive, the rest is about people's health: it is kept and shown, a secret is not. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|token|password|key|key_value).*");

    private final Map<String, Boolean> found = new LinkedHashMap<>();

    /** The values by themselves; whether each is a secret. */
    Map<String, Boolean> found() {
        return found;
    }

    /** The body without them. */
    JsonNode remove(SchemaView view, JsonNode value) {
        return remove("", view, value);
    }

    private JsonNode remove(String name, SchemaView view, JsonNode value) {
        if (view.says("x-sensitive")) {
            collect(name, value);
            return TextNode.valueOf("");
        }
        if (value instanceof ObjectNode object) {
            ObjectNode rest = object.objectNode();
            for (var member : object.properties()) {
                rest.set(
                        member.getKey(),
                        remove(member.getKey(), view.member(member.getKey(), member.getValue()), member.getValue()));
            }
            return rest;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode rest = array.arrayNode();
            array.forEach(item -> rest.add(remove(name, view.item(item), item)));
            return rest;
        }
        return value;
    }

    private void collect(String name, JsonNode value) {
        if (value.isTextual()
                && value.asText().length() >= LEAST
                && !MASK.matcher(value.asText()).matches()) {
            found.merge(value.asText(), SECRET.matcher(name).matches(), Boolean::logicalOr);
        }
        for (var member : value.properties()) {
            collect(member.getKey(), member.getValue());
        }
        if (value.isArray()) {
            value.forEach(item -> collect(name, item));
        }
    }
}
