package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.Operation;
import dev.tercet.specs.SourceNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** {@code unused-component}: everything in a layer's file is reached from the root. */
final class UnusedComponentRule extends Rule {

    UnusedComponentRule() {
        super(
                "unused-component",
                "What nothing refers to is not part of the API, yet it would be generated and published.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        Set<SourceNode> reached = reach(contract);
        for (SourceNode file : contract.files()) {
            for (SourceNode kind : file.get("components").members()) {
                for (SourceNode component : kind.members()) {
                    if (!reached.contains(component)) {
                        findings.add(component, component.name() + " is not used");
                    }
                }
            }
            for (String section : new String[] {"paths", "webhooks"}) {
                for (SourceNode item : file.get(section).members()) {
                    if (!file.equals(contract.root()) && !reached.contains(item)) {
                        findings.add(item, "openapi.yaml does not point here");
                    }
                }
            }
        }
    }

    private static Set<SourceNode> reach(ContractSource contract) {
        Set<SourceNode> reached = new HashSet<>();
        Deque<SourceNode> open = new ArrayDeque<>();
        for (SourceNode section : contract.root().members()) {
            if (!section.name().equals("components")) {
                open.add(section);
            }
        }
        for (Operation operation : contract.operations()) {
            String message = operation.node().get("x-websocket").get("server").text();
            contract.components("schemas").stream()
                    .filter(schema -> schema.name().equals(message))
                    .forEach(open::add);
            for (SourceNode requirement : operation.node().get("security").items()) {
                requirement.members().forEach(scheme -> reached.add(scheme(contract, scheme.name())));
            }
        }
        while (!open.isEmpty()) {
            SourceNode node = open.pop();
            if (reached.add(node)) {
                ReferencesLeadRule.references(node).forEach(ref -> open.add(ref.target(ref.text())));
            }
        }
        return reached;
    }

    private static SourceNode scheme(ContractSource contract, String name) {
        return contract.root().get("components").get("securitySchemes").get(name);
    }
}
