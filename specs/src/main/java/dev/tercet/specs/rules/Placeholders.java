package dev.tercet.specs.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tercet.specs.ContractSource;
import dev.tercet.specs.SourceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code ${name.field}} in the values of a case. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    /** Cases that need each other in a circle are another rule's finding. */
    private static final int NEEDS_AT_MOST = 20;

    private Placeholders() {}

    /** All names between the braces, in every string of a tree. */
    static List<String> in(JsonNode value) {
        List<String> names = new ArrayList<>();
        if (value.isTextual()) {
            PLACEHOLDER.matcher(value.asText()).results().forEach(match -> names.add(match.group(1)));
        }
        value.forEach(child -> names.addAll(in(child)));
        return names;
    }

    /** The documented value of {@code name.field}, from the answer of what the case needs under that name. */
    static Optional<JsonNode> lookUp(String name, Case c, ContractSource contract) {
        return lookUp(name, c, contract, 0);
    }

    /** A copy with the documented values in place; what cannot be looked up stays as it is. */
    static JsonNode fill(JsonNode value, Case c, ContractSource contract) {
        return fill(value, c, contract, 0);
    }

    private static Optional<JsonNode> lookUp(String name, Case c, ContractSource contract, int depth) {
        String[] needAndField = name.split("\\.", 2);
        if (needAndField.length < 2 || depth > NEEDS_AT_MOST) {
            return Optional.empty();
        }
        String pointer =
                "/" + needAndField[1].replace("[", "/").replace("]", "").replace('.', '/');
        SourceNode need = c.node().get("needs").get(needAndField[0]);
        return Case.find(contract, need.text()).flatMap(needed -> needed.responseExample()
                .map(example -> example.get("value").value().at(pointer))
                .filter(value -> !value.isMissingNode())
                .map(value -> fill(value, needed, contract, depth + 1)));
    }

    private static JsonNode fill(JsonNode value, Case c, ContractSource contract, int depth) {
        if (value.isTextual()) {
            return fillText(value.asText(), c, contract, depth);
        }
        if (value.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> filled.add(fill(item, c, contract, depth)));
            return filled;
        }
        if (value.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(entry -> filled.set(entry.getKey(), fill(entry.getValue(), c, contract, depth)));
            return filled;
        }
        return value;
    }

    private static JsonNode fillText(String text, Case c, ContractSource contract, int depth) {
        Matcher whole = PLACEHOLDER.matcher(text);
        if (whole.matches()) {
            return lookUp(whole.group(1), c, contract, depth).orElse(TextNode.valueOf(text));
        }
        return TextNode.valueOf(PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(lookUp(match.group(1), c, contract, depth)
                        .map(JsonNode::asText)
                        .orElse(match.group()))));
    }
}
