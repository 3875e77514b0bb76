package dev.tercet.specs.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.specs.ContractSource;
import dev.tercet.specs.Operation;
import dev.tercet.specs.SchemaUse;
import dev.tercet.specs.SourceNode;
import java.util.List;
import java.util.Map;

/**
 * {@code examples-valid}: examples, defaults and the parameters of cases are valid against their schemas. Left out are only
 * requests and parameters of cases that are about a faulty request.
 */
final class ExamplesValidRule extends Rule {

    private static final Map<String, String> PLACES = Map.of("path", "path", "query", "query", "header", "headers");

    ExamplesValidRule() {
        super("examples-valid", "Readers copy examples before they read schemas.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        new Run(contract, new SchemaCheck(contract), findings).run();
    }

    private record Run(ContractSource contract, SchemaCheck schemas, Findings findings) {

        void run() {
            contract.operations().forEach(this::checkOperation);
            for (Operation webhook : contract.webhooks()) {
                webhook.requestBody().get("content").members().forEach(this::checkExamples);
            }
            for (SourceNode response : contract.components("responses")) {
                response.get("content").members().forEach(this::checkExamples);
            }
            for (SourceNode file : contract.files()) {
                file.walk(node -> {
                    if (node.has("in") || SchemaUse.isHeader(node)) {
                        checkExamples(node);
                    }
                });
            }
            SchemaUse.of(contract).forEach(use -> checkWithin(use.node()));
        }

        private void checkOperation(Operation operation) {
            List<SourceNode> answers = operation.responses().stream()
                    .filter(response -> !response.isShared())
                    .flatMap(response -> response.content().stream())
                    .toList();
            for (Case c : Case.of(operation)) {
                answers.forEach(mediaType -> checkExample(c, mediaType));
                if (!c.sendsFaultyRequest()) {
                    operation.requestBody().get("content").members().forEach(mediaType -> checkExample(c, mediaType));
                    operation.parameters().forEach(parameter -> checkParameter(c, parameter));
                }
            }
        }

        private void checkExample(Case c, SourceNode mediaType) {
            SourceNode value = mediaType.get("examples").get(c.name()).follow().get("value");
            report(mediaType.get("schema"), value, Placeholders.fill(value.value(), c, contract));
        }

        private void checkParameter(Case c, SourceNode parameter) {
            String key = PLACES.getOrDefault(parameter.get("in").text(), "");
            SourceNode value = c.node().get(key).get(parameter.get("name").text());
            report(parameter.get("schema"), value, Placeholders.fill(value.value(), c, contract));
        }

        private void checkExamples(SourceNode holder) {
            for (SourceNode example : holder.get("examples").members()) {
                SourceNode value = example.follow().get("value");
                report(holder.get("schema"), value, value.value());
            }
            SourceNode single = holder.get("example");
            report(holder.get("schema"), single, single.value());
        }

        private void checkWithin(SourceNode schema) {
            for (String keyword : List.of("default", "example")) {
                report(schema, schema.get(keyword), schema.get(keyword).value());
            }
            schema.get("examples").items().forEach(value -> report(schema, value, value.value()));
        }

        private void report(SourceNode schema, SourceNode at, JsonNode value) {
            if (schema.exists() && !value.isMissingNode()) {
                schemas.errors(schema, value).forEach(error -> findings.add(at, error));
            }
        }
    }
}
