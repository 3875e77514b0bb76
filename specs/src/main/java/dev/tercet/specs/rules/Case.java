package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.Operation;
import dev.tercet.specs.Response;
import dev.tercet.specs.SourceNode;
import java.util.List;
import java.util.Optional;

/** A documented exchange: an entry under {@code x-cases} with the examples that belong to it. */
record Case(Operation operation, SourceNode node) {

    static List<Case> of(Operation operation) {
        return operation.cases().stream().map(node -> new Case(operation, node)).toList();
    }

    /** The case that a value under {@code needs} names. */
    static Optional<Case> find(ContractSource contract, String operationDotCase) {
        String operationId = operationDotCase.replaceAll("\\..*", "");
        return contract.operations().stream()
                .filter(operation -> operation.id().equals(operationId))
                .flatMap(operation -> of(operation).stream())
                .filter(c -> c.fullName().equals(operationDotCase))
                .findFirst();
    }

    String name() {
        return node.name();
    }

    String fullName() {
        return operation.id() + "." + name();
    }

    String status() {
        return node.get("status").value().asText();
    }

    boolean succeeds() {
        return status().startsWith("2") || status().startsWith("3");
    }

    /** Whether the request itself is to blame: then it need not be valid. */
    boolean sendsFaultyRequest() {
        return List.of("400", "413", "415", "422").contains(status());
    }

    Optional<Response> response() {
        return operation.responses().stream()
                .filter(response -> response.status().equals(status()))
                .findFirst();
    }

    /** The example of the request body, reference followed. */
    Optional<SourceNode> requestExample() {
        return example(operation.requestBody().get("content").members());
    }

    /** The example of the answer, reference followed. */
    Optional<SourceNode> responseExample() {
        return response().flatMap(response -> example(response.content()));
    }

    private Optional<SourceNode> example(List<SourceNode> content) {
        return content.stream()
                .map(mediaType -> mediaType.get("examples").get(name()).follow())
                .filter(SourceNode::exists)
                .findFirst();
    }

    /** Whether a media type's examples can be written down in YAML. */
    static boolean isText(SourceNode mediaType) {
        String name = mediaType.name();
        return name.contains("json") || name.equals("application/x-www-form-urlencoded");
    }
}
