package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.Operation;
import dev.tercet.specs.SourceNode;
import java.util.HashMap;
import java.util.Map;

/** {@code operation-id}: every operation has a unique camelCase id, verb first. */
final class OperationIdRule extends Rule {

    OperationIdRule() {
        super(
                "operation-id",
                "The id names the server's method, the SDK's type, the examples and the row of the matrix.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        Map<String, Operation> byId = new HashMap<>();
        for (Operation operation : contract.operations()) {
            SourceNode id = operation.node().get("operationId");
            if (id.text().isEmpty()) {
                findings.add(operation.node(), "operationId is missing");
                continue;
            }
            if (!id.text().matches("[a-z]+([A-Z][A-Za-z0-9]*)?")) {
                findings.add(id, "operationId must be camelCase: " + id.text());
            }
            Operation other = byId.putIfAbsent(id.text(), operation);
            if (other != null) {
                findings.add(
                        id, "operationId " + id.text() + " is also that of " + other.method() + " " + other.path());
            }
        }
    }
}
