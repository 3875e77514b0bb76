package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.Operation;
import dev.tercet.specs.SourceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code x-extensions-known}: only the extensions of the table in specs/README.md, where they belong and well formed. */
final class ExtensionsRule extends Rule {

    private static final Set<String> ON_OPERATIONS =
            Set.of("x-origin", "x-resource", "x-cases", "x-pagination", "x-websocket", "x-retry", "x-waiter");
    private static final Set<String> ON_WEBHOOKS = Set.of("x-origin");
    private static final Set<String> ON_ROOT = Set.of("x-headers");
    private static final Set<String> ON_SCHEMAS = Set.of("x-sensitive", "x-unique", "x-message");
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "x-resource", Set.of("accessor", "method"),
            "x-pagination", Set.of("style", "items", "next", "more"),
            "x-waiter", Set.of("property", "success", "failure"),
            "x-websocket", Set.of("server", "client"));
    private static final Set<String> MESSAGE_KEYWORDS = Set.of(
            "required",
            "type",
            "enum",
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "additionalProperties",
            "invalid");

    ExtensionsRule() {
        super(
                "x-extensions-known",
                "An extension that nothing reads, or that is misspelt, is a promise that nobody keeps.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        Map<SourceNode, Set<String>> byOperation = new HashMap<>();
        contract.operations().forEach(operation -> byOperation.put(operation.node(), ON_OPERATIONS));
        contract.webhooks().forEach(webhook -> byOperation.put(webhook.node(), ON_WEBHOOKS));
        for (SourceNode file : contract.files()) {
            file.walk(node -> {
                for (SourceNode member : node.members()) {
                    if (member.name().startsWith("x-")) {
                        checkPlace(node, member, byOperation, findings);
                        checkMembers(member, findings);
                    }
                }
            });
        }
        contract.operations().forEach(operation -> checkWaiter(operation, findings));
        contract.operations().forEach(operation -> checkWebSocket(contract, operation, findings));
    }

    private static void checkPlace(
            SourceNode holder, SourceNode extension, Map<SourceNode, Set<String>> byOperation, Findings findings) {
        Set<String> others = holder.toString().equals(ContractSource.ROOT + "#") ? ON_ROOT : ON_SCHEMAS;
        boolean known = byOperation.getOrDefault(holder, others).contains(extension.name());
        if (!known) {
            findings.add(extension, extension.name() + " does not belong here");
        }
    }

    private static void checkMembers(SourceNode extension, Findings findings) {
        Set<String> known = extension.name().equals("x-message") ? MESSAGE_KEYWORDS : MEMBERS.get(extension.name());
        for (SourceNode member : known == null ? List.<SourceNode>of() : extension.members()) {
            if (!known.contains(member.name())) {
                findings.add(member, extension.name() + " has no member " + member.name());
            }
        }
        boolean retry = extension.name().equals("x-retry");
        if (retry && !Set.of("safe", "keyed", "never").contains(extension.text())) {
            findings.add(extension, "x-retry is safe, keyed or never");
        }
        boolean flag = Set.of("x-sensitive", "x-unique").contains(extension.name());
        if (flag && !extension.value().isBoolean()) {
            findings.add(extension, extension.name() + " is true or left out");
        }
    }

    private static void checkWaiter(Operation operation, Findings findings) {
        SourceNode waiter = operation.node().get("x-waiter");
        if (!waiter.exists()) {
            return;
        }
        String name = waiter.get("property").text();
        Optional<SourceNode> property = operation.successes().stream()
                .flatMap(response -> response.content().stream())
                .map(mediaType -> Schemas.path(mediaType.get("schema"), name))
                .filter(SourceNode::exists)
                .findFirst();
        if (property.isEmpty()) {
            findings.add(waiter, "the answer has no property " + name);
            return;
        }
        Set<String> values = new HashSet<>();
        Schemas.value(property.get()).get("enum").items().forEach(value -> values.add(value.text()));
        List<SourceNode> states = new ArrayList<>(waiter.get("success").items());
        states.addAll(waiter.get("failure").items());
        for (SourceNode state : states) {
            if (!values.contains(state.text())) {
                findings.add(state, state.text() + " is not a value of " + name);
            }
        }
    }

    private static void checkWebSocket(ContractSource contract, Operation operation, Findings findings) {
        for (SourceNode message : operation.node().get("x-websocket").members()) {
            if (contract.components("schemas").stream()
                    .noneMatch(schema -> schema.name().equals(message.text()))) {
                findings.add(message, "no schema is called " + message.text());
            }
        }
    }
}
