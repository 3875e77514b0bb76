package dev.tercet.server.kernel.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Rewrites the two uses of {@code oneOf} that the contracts allow into conditions with the same meaning, so that a
 * mistake in one member of a union is reported as that mistake and not as "matches none of seven".
 */
final class CheckableSchema {

    private CheckableSchema() {}

    static JsonNode of(JsonNode contract) {
        JsonNode copy = contract.deepCopy();
        rewrite(copy);
        return copy;
    }

    private static void rewrite(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("oneOf").isArray()) {
            if (object.path("discriminator").isObject()) {
                chooseByDiscriminator(object);
            } else if (object.path("oneOf").size() == 2) {
                allowNull(object);
            }
        }
        node.forEach(CheckableSchema::rewrite);
    }

    private static void chooseByDiscriminator(ObjectNode union) {
        String property = union.at("/discriminator/propertyName").asText();
        ArrayNode known = union.withObject("/properties/" + property).putArray("enum");
        union.withArray("required").add(property);
        ArrayNode choices = union.putArray("allOf");
        for (var member : union.at("/discriminator/mapping").properties()) {
            known.add(member.getKey());
            ObjectNode choice = choices.addObject();
            choice.withObject("/if/properties/" + property).put("const", member.getKey());
            choice.withObject("/if").putArray("required").add(property);
            choice.putObject("then").put("$ref", member.getValue().asText());
        }
        union.put("type", "object");
        union.remove("oneOf");
    }

    private static void allowNull(ObjectNode union) {
        ArrayNode members = (ArrayNode) union.get("oneOf");
        int nullAt = isNull(members.get(0)) ? 0 : isNull(members.get(1)) ? 1 : -1;
        if (nullAt >= 0) {
            union.putObject("if").put("type", "null");
            union.set("else", members.get(1 - nullAt));
            union.remove("oneOf");
        }
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asText().equals("null");
    }
}
