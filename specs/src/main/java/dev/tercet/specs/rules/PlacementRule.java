package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.Operation;
import dev.tercet.specs.SourceNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** {@code origin-and-resource}: every operation says where it comes from and where the SDK puts it, no two in one place. */
final class PlacementRule extends Rule {

    PlacementRule() {
        super(
                "origin-and-resource",
                "The SDK is generated from the place; readers must see what the API's own documents do not say.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        Map<String, Operation> taken = new HashMap<>();
        for (Operation operation : contract.operations()) {
            SourceNode origin = operation.node().get("x-origin");
            if (!Set.of("documented", "implied").contains(origin.text())) {
                findings.add(origin, "x-origin must be documented or implied");
            }
            SourceNode resource = operation.node().get("x-resource");
            String accessor = resource.get("accessor").text();
            String method = resource.get("method").text();
            if (!accessor.matches("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*") || !method.matches("[a-z][A-Za-z0-9]*")) {
                findings.add(resource, "x-resource needs an accessor such as care.sessions and a method");
                continue;
            }
            Operation other = taken.putIfAbsent(accessor + "." + method, operation);
            if (other != null) {
                findings.add(resource, accessor + "." + method + " is also the place of " + other.id());
            }
        }
    }
}
