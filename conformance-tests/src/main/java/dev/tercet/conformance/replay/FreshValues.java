package dev.tercet.conformance.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tercet.conformance.contract.Json;
import dev.tercet.conformance.schema.SchemaView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What replaces the examples of {@code x-unique} properties within one replay: a case with everything it needs. The same
 * example value is always replaced by the same fresh one.
 */
final class FreshValues {

    private static final FreshText TEXT = new FreshText();

    /** Shorter values are too likely to stand in a sentence by chance. */
    private static final int LONG_ENOUGH = 4;

    private final Map<String, String> replaced = new LinkedHashMap<>();

    /** Finds the values of a request that must be fresh, and makes one for each that has none yet. */
    void vary(SchemaView view, JsonNode value) {
        if (value.isTextual() && view.says("x-unique") && !Needs.refersTo(value.asText())) {
            synchronized (TEXT) {
                replaced.computeIfAbsent(value.asText(), example -> TEXT.like(example, view.typed()));
            }
        }
        for (var entry : value.properties()) {
            vary(view.member(entry.getKey(), entry.getValue()), entry.getValue());
        }
        if (value.isArray()) {
            value.forEach(item -> vary(view.item(item), item));
        }
    }

    /** A copy in which every text that was replaced before is replaced again. */
    JsonNode inRequest(JsonNode value) {
        return map(value, text -> replaced.getOrDefault(text, text));
    }

    /** The same for an expected answer, where values also stand inside sentences. */
    JsonNode inAnswer(JsonNode value) {
        return map(value, this::inSentence);
    }

    private String inSentence(String text) {
        if (replaced.containsKey(text)) {
            return replaced.get(text);
        }
        String sentence = text;
        for (Map.Entry<String, String> entry : replaced.entrySet()) {
            // A placeholder may have brought the fresh value already.
            if (entry.getKey().length() >= LONG_ENOUGH && !sentence.contains(entry.getValue())) {
                Pattern word = Pattern.compile("(?<!\\w)" + Pattern.quote(entry.getKey()) + "(?!\\w)");
                sentence = word.matcher(sentence).replaceAll(Matcher.quoteReplacement(entry.getValue()));
            }
        }
        return sentence;
    }

    private static JsonNode map(JsonNode value, UnaryOperator<String> change) {
        if (value.isTextual()) {
            return TextNode.valueOf(change.apply(value.asText()));
        }
        if (value.isArray()) {
            ArrayNode mapped = Json.MAPPER.createArrayNode();
            value.forEach(item -> mapped.add(map(item, change)));
            return mapped;
        }
        if (value.isObject()) {
            ObjectNode mapped = Json.MAPPER.createObjectNode();
            value.properties().forEach(entry -> mapped.set(entry.getKey(), map(entry.getValue(), change)));
            return mapped;
        }
        return value;
    }
}
