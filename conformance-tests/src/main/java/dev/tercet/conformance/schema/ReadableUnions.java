package dev.tercet.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes each {@code oneOf} with a discriminator, and each {@code oneOf} with null, as a choice by {@code if}. The meaning
 * is the same, but a fault in the chosen member is reported as that fault and not as "none of seven fits".
 */
final class ReadableUnions {

    private ReadableUnions() {}

    static JsonNode in(JsonNode document) {
        JsonNode copy = document.deepCopy();
        rewrite(copy);
        return copy;
    }

    private static void rewrite(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("oneOf") instanceof ArrayNode members) {
            if (object.path("discriminator").isObject()) {
                object.remove("oneOf");
                chooseByDiscriminator(object);
            } else if (members.size() == 2 && members.findValuesAsText("type").contains("null")) {
                int nullAt = members.get(0).path("type").asText().equals("null") ? 0 : 1;
                object.remove("oneOf");
                object.putObject("if").put("type", "null");
                object.set("else", members.get(1 - nullAt));
            }
        }
        node.forEach(ReadableUnions::rewrite);
    }

    private static void chooseByDiscriminator(ObjectNode union) {
        String property = union.at("/discriminator/propertyName").asText();
        ArrayNode known = union.withObject("/properties/" + property).putArray("enum");
        ArrayNode choices = union.withArray("/allOf");
        for (var member : union.at("/discriminator/mapping").properties()) {
            known.add(member.getKey());
            ObjectNode choice = choices.addObject();
            choice.putObject("if").putObject("properties").putObject(property).put("const", member.getKey());
            choice.putObject("then").put("$ref", member.getValue().asText());
        }
        union.put("type", "object");
        union.withArray("/required").add(property);
    }
}
