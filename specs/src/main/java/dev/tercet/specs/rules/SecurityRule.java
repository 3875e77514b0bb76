package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.Operation;
import dev.tercet.specs.SourceNode;
import java.util.HashSet;
import java.util.Set;

/** {@code security-declared}: every operation says itself which credential it asks for; an empty list where none. */
final class SecurityRule extends Rule {

    SecurityRule() {
        super("security-declared", "An operation that is open by omission is the worst kind of mistake.");
    }

    /** Whether an operation ever asks for a credential. */
    static boolean asksForCredential(Operation operation) {
        return operation.node().get("security").items().stream()
                .anyMatch(requirement -> !requirement.members().isEmpty());
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        for (Operation operation : contract.operations()) {
            SourceNode security = operation.node().get("security");
            if (!security.value().isArray()) {
                findings.add(
                        operation.node(), "security is missing; write an empty list where no credential is needed");
            }
            for (SourceNode requirement : security.items()) {
                requirement.members().forEach(scheme -> checkScheme(contract, scheme, findings));
            }
        }
    }

    private static void checkScheme(ContractSource contract, SourceNode use, Findings findings) {
        SourceNode scheme =
                contract.root().get("components").get("securitySchemes").get(use.name());
        if (!scheme.exists()) {
            findings.add(use, "the security scheme " + use.name() + " is not declared in openapi.yaml");
            return;
        }
        Set<String> known = new HashSet<>();
        scheme.get("flows")
                .members()
                .forEach(flow -> flow.get("scopes").members().forEach(scope -> known.add(scope.name())));
        for (SourceNode scope : use.items()) {
            if (!known.isEmpty() && !known.contains(scope.text())) {
                findings.add(scope, "the scope " + scope.text() + " is not one of " + use.name());
            }
        }
    }
}
