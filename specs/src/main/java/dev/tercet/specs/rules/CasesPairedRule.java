package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.Operation;
import dev.tercet.specs.Response;
import dev.tercet.specs.SourceNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code cases-paired}: a case has its examples, an example its case, and every status of an operation's own an example. */
final class CasesPairedRule extends Rule {

    CasesPairedRule() {
        super("cases-paired", "An example that no case replays is a claim that nobody checks.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        for (Operation operation : contract.operations()) {
            List<Case> cases = Case.of(operation);
            if (cases.stream().noneMatch(Case::succeeds) && !operation.node().has("x-websocket")) {
                findings.add(operation.node(), "x-cases needs a case that succeeds");
            }
            cases.forEach(c -> checkCase(c, findings));
            checkRequestExamples(operation, findings);
            operation.responses().stream()
                    .filter(response -> !response.isShared())
                    .forEach(response -> checkResponseExamples(operation, response, findings));
        }
        contract.components("responses").forEach(response -> checkSharedResponse(response, findings));
    }

    private static void checkCase(Case c, Findings findings) {
        Optional<Response> response = c.response();
        if (response.isEmpty()) {
            findings.add(c.node(), "the operation has no response " + c.status());
        } else if (!response.get().isShared()
                && isText(response.get().content())
                && c.responseExample().isEmpty()) {
            findings.add(c.node(), "the response " + c.status() + " has no example " + c.name());
        }
        SourceNode body = c.operation().requestBody();
        boolean required = body.get("required").value().asBoolean();
        if (required
                && isText(body.get("content").members())
                && c.requestExample().isEmpty()) {
            findings.add(c.node(), "the request body has no example " + c.name());
        }
    }

    private static void checkRequestExamples(Operation operation, Findings findings) {
        Set<String> names = new HashSet<>();
        operation.cases().forEach(c -> names.add(c.name()));
        for (SourceNode example :
                examples(operation.requestBody().get("content").members())) {
            if (!names.contains(example.name())) {
                findings.add(example, "no case is called " + example.name());
            }
            checkComponentName(operation, example, "request", findings);
        }
    }

    private static void checkResponseExamples(Operation operation, Response response, Findings findings) {
        List<SourceNode> examples = examples(response.content());
        if (examples.isEmpty() && isText(response.content())) {
            findings.add(response.declared(), "needs an example");
        }
        for (SourceNode example : examples) {
            boolean paired = Case.of(operation).stream()
                    .anyMatch(c -> c.name().equals(example.name()) && c.status().equals(response.status()));
            if (!paired) {
                findings.add(example, "no case " + example.name() + " answers " + response.status());
            }
            checkComponentName(operation, example, "response", findings);
        }
    }

    private static void checkComponentName(Operation operation, SourceNode example, String kind, Findings findings) {
        String expected = operation.id() + "." + example.name() + "." + kind;
        if (!example.isReference()) {
            findings.add(example, "stands inline; make it the component " + expected);
        } else if (!example.follow().name().equals(expected)) {
            findings.add(example, "must refer to " + expected);
        }
    }

    private static void checkSharedResponse(SourceNode response, Findings findings) {
        String name = response.name();
        String expected = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        List<SourceNode> content = response.get("content").members();
        List<SourceNode> examples = examples(content);
        if (!content.isEmpty()
                && (examples.size() != 1 || !examples.get(0).name().equals(expected))) {
            findings.add(response, "needs one example, named " + expected);
        }
    }

    private static List<SourceNode> examples(List<SourceNode> content) {
        List<SourceNode> examples = new ArrayList<>();
        content.forEach(mediaType -> examples.addAll(mediaType.get("examples").members()));
        return examples;
    }

    private static boolean isText(List<SourceNode> content) {
        return content.stream().anyMatch(Case::isText);
    }
}
