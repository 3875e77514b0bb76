package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.Operation;

/** {@code one-success}: one success status an operation; two only where the API's own documents have two. */
final class SuccessRule extends Rule {

    SuccessRule() {
        super("one-success", "With one success status a generated method can return the body itself.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        for (Operation operation : contract.operations()) {
            long count = operation.responses().stream()
                    .filter(response ->
                            response.isSuccess() || response.status().equals("101"))
                    .count();
            boolean documented = operation.node().get("x-origin").text().equals("documented");
            if (count == 0 || count > (documented ? 2 : 1)) {
                findings.add(operation.node().get("responses"), "needs exactly one success response, has " + count);
            }
        }
    }
}
