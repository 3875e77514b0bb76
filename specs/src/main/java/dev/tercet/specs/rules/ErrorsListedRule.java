package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.Operation;
import dev.tercet.specs.Response;
import dev.tercet.specs.SourceNode;
import java.util.ArrayList;
import java.util.List;

/** {@code errors-listed}: every operation lists the errors that its own shape makes possible. */
final class ErrorsListedRule extends Rule {

    ErrorsListedRule() {
        super("errors-listed", "A client must be able to tell from the contract which failures it has to handle.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        for (Operation operation : contract.operations()) {
            SourceNode responses = operation.node().get("responses");
            for (String status : possible(operation)) {
                if (!responses.has(status)) {
                    findings.add(responses, status + " is missing");
                }
            }
            for (Response response : operation.responses()) {
                checkPlace(response, findings);
            }
        }
    }

    private static List<String> possible(Operation operation) {
        List<String> statuses = new ArrayList<>();
        if (operation.requestBody().exists() || !operation.parametersIn("query").isEmpty()) {
            statuses.add("400");
        }
        if (SecurityRule.asksForCredential(operation)) {
            statuses.addAll(List.of("401", "403"));
        }
        if (!operation.parametersIn("path").isEmpty()) {
            statuses.add("404");
        }
        if (SecurityRule.asksForCredential(operation)) {
            statuses.addAll(List.of("429", "500"));
        }
        return statuses;
    }

    private static void checkPlace(Response response, Findings findings) {
        boolean error = response.status().startsWith("4") || response.status().startsWith("5");
        if (error && response.isShared() && !response.definition().file().equals("common.yaml")) {
            findings.add(response.declared(), "shared errors stand in common.yaml");
        }
    }
}
