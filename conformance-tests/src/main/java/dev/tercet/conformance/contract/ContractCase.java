package dev.tercet.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A documented exchange: an entry under {@code x-cases}, with the examples of the same name.
 *
 * @param name the key of the entry
 * @param node the entry
 */
public record ContractCase(ContractOperation operation, String name, JsonNode node) {

    /** An example and the media type that it belongs to. */
    public record Example(Content content, JsonNode value) {}

    public String fullName() {
        return operation.id() + "." + name;
    }

    public int status() {
        return node.path("status").asInt();
    }

    public boolean succeeds() {
        return status() < 400;
    }

    public String credential() {
        return node.path("credential").asText("default");
    }

    /** Parameter values as written: {@code path}, {@code query} or {@code headers}. */
    public Map<String, JsonNode> values(String place) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        node.path(place).properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }

    /** The cases that must run first, by the name under which their answers are known. */
    public Map<String, ContractCase> needs() {
        Map<String, ContractCase> needs = new LinkedHashMap<>();
        node.path("needs")
                .properties()
                .forEach(entry -> needs.put(
                        entry.getKey(),
                        operation.contract().findCase(entry.getValue().asText())));
        return needs;
    }

    public Optional<Example> request() {
        return find(operation.requestContent());
    }

    public Optional<Example> response() {
        return operation.answer(status()).map(Answer::content).flatMap(this::find);
    }

    private Optional<Example> find(List<Content> contents) {
        return contents.stream()
                .flatMap(content -> content.example(name).map(value -> new Example(content, value)).stream())
                .findFirst();
    }

    @Override
    public String toString() {
        return fullName();
    }
}
