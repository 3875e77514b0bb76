package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.Operation;
import dev.tercet.specs.SchemaUse;
import dev.tercet.specs.SchemaUse.Role;
import dev.tercet.specs.SourceNode;

/** {@code described}: operations, parameters, headers, responses, schemas and properties say what they mean. */
final class DescribedRule extends Rule {

    DescribedRule() {
        super("described", "The reference, the Javadoc and the YAML's reader have nothing but these sentences.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        contract.root().get("tags").items().forEach(tag -> require(tag, "description", findings));
        contract.components("securitySchemes").forEach(scheme -> require(scheme, "description", findings));
        for (Operation operation : contract.operations()) {
            require(operation.node(), "summary", findings);
            require(operation.node(), "description", findings);
            for (SourceNode parameter : operation.node().get("parameters").items()) {
                requireUnlessReference(parameter, findings);
            }
            operation.node().get("responses").members().forEach(response -> requireUnlessReference(response, findings));
        }
        contract.webhooks().forEach(webhook -> require(webhook.node(), "description", findings));
        for (String kind : new String[] {"parameters", "headers", "responses"}) {
            contract.components(kind).forEach(component -> requireUnlessReference(component, findings));
        }
        for (SchemaUse use : SchemaUse.of(contract)) {
            if (use.role() == Role.COMPONENT || use.role() == Role.PROPERTY) {
                requireUnlessReference(use.node(), findings);
            }
        }
    }

    private static void requireUnlessReference(SourceNode node, Findings findings) {
        if (!node.isReference()) {
            require(node, "description", findings);
        }
    }

    private static void require(SourceNode node, String key, Findings findings) {
        if (node.get(key).text().isBlank()) {
            findings.add(node, key + " is missing");
        }
    }
}
