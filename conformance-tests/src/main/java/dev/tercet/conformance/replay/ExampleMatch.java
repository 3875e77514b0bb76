package dev.tercet.conformance.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.conformance.contract.Json;
import dev.tercet.conformance.schema.SchemaView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares an answer with its example. Every member of the example must be there, and equal, but for values that the server
 * assigns ({@code readOnly}), values that this request did not choose ({@code x-unique}) and the items of lists: of those
 * the schema says what is right. What an error says about fields is compared in full, as programs and people rely on it.
 */
final class ExampleMatch {

    private final List<Finding> findings = new ArrayList<>();
    private final JsonNode sent;
    private final boolean error;

    private ExampleMatch(@Nullable JsonNode sent, boolean error) {
        this.sent = sent == null ? Json.MAPPER.missingNode() : sent;
        this.error = error;
    }

    /**
     * The differences that count.
     *
     * @param sent the body of the request, or null
     * @param error whether the answer is a refusal
     */
    static List<Finding> compare(
            SchemaView view, JsonNode expected, JsonNode actual, @Nullable JsonNode sent, boolean error) {
        ExampleMatch match = new ExampleMatch(sent, error);
        match.compare(view, expected, actual, "");
        return match.findings;
    }

    private void compare(SchemaView view, JsonNode expected, JsonNode actual, String pointer) {
        if (actual.isMissingNode()) {
            differs(pointer, expected, "nothing");
        } else if (view.says("readOnly")
                || (view.says("x-unique") && sent.at(pointer).isMissingNode())) {
            return; // the schema has checked it
        } else if (expected.isObject() && actual.isObject()) {
            for (var member : expected.properties()) {
                String name = member.getKey();
                compare(
                        view.member(name, member.getValue()),
                        member.getValue(),
                        actual.path(name),
                        pointer + "/" + name);
            }
        } else if (expected.isArray() && actual.isArray()) {
            compareItems(view, expected, actual, pointer);
        } else if (!Json.same(expected, actual)) {
            differs(pointer, expected, actual.toString());
        }
    }

    private void compareItems(SchemaView view, JsonNode expected, JsonNode actual, String pointer) {
        boolean members = expected.path(0).isContainerNode();
        if (members && !error) {
            if (actual.isEmpty()) {
                differs(pointer, expected, "an empty list");
            }
        } else if (expected.size() != actual.size()) {
            differs(pointer, expected, actual.toString());
        } else {
            for (int i = 0; i < expected.size(); i++) {
                compare(view.item(expected.get(i)), expected.get(i), actual.get(i), pointer + "/" + i);
            }
        }
    }

    private void differs(String pointer, JsonNode expected, String actual) {
        findings.add(new Finding("example", pointer, expected.toString(), actual));
    }
}
