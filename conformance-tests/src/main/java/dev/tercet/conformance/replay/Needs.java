package dev.tercet.conformance.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tercet.conformance.contract.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answers of the cases that ran first, and the {@code ${name.field}} that speak of them. */
final class Needs {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}.]+)\\.([^}]+)}");

    private final Map<String, JsonNode> answers = new HashMap<>();

    void keep(String name, JsonNode answer) {
        answers.put(name, answer);
    }

    static boolean refersTo(String text) {
        return PLACEHOLDER.matcher(text).find();
    }

    /**
     * A copy with the answers' values in place. A text that is one placeholder takes on the type of the value.
     *
     * @throws UnresolvedException if an answer has no such member
     */
    JsonNode fill(JsonNode value) {
        if (value.isTextual()) {
            return fill(value.asText());
        }
        if (value.isArray()) {
            ArrayNode filled = Json.MAPPER.createArrayNode();
            value.forEach(item -> filled.add(fill(item)));
            return filled;
        }
        if (value.isObject()) {
            ObjectNode filled = Json.MAPPER.createObjectNode();
            value.properties().forEach(entry -> filled.set(entry.getKey(), fill(entry.getValue())));
            return filled;
        }
        return value;
    }

    private JsonNode fill(String text) {
        Matcher whole = PLACEHOLDER.matcher(text);
        if (whole.matches()) {
            return lookUp(whole.group(1), whole.group(2));
        }
        return TextNode.valueOf(PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        lookUp(match.group(1), match.group(2)).asText())));
    }

    private JsonNode lookUp(String name, String field) {
        String pointer = "/" + field.replace("[", "/").replace("]", "").replace('.', '/');
        JsonNode answer = answers.get(name);
        JsonNode value = answer == null ? Json.MAPPER.missingNode() : answer.at(pointer);
        if (value.isMissingNode()) {
            throw new UnresolvedException("${" + name + "." + field + "}", String.valueOf(answer));
        }
        return value;
    }

    /** A placeholder that the answer it speaks of cannot fill. */
    static final class UnresolvedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String placeholder;

        UnresolvedException(String placeholder, String answer) {
            super(answer);
            this.placeholder = placeholder;
        }

        String placeholder() {
            return placeholder;
        }
    }
}
