package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.SourceNode;

/**
 * {@code closed-requests}: objects that a client sends refuse unknown properties, objects that only the API sends do not. A
 * schema that both send counts as the client's.
 */
final class ClosedRequestsRule extends Rule {

    ClosedRequestsRule() {
        super(
                "closed-requests",
                "A misspelt field must not be ignored, and a new field in an answer must not break a client.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        RequestSchemas schemas = RequestSchemas.of(contract);
        for (SourceNode schema : schemas.sent()) {
            if (schema.has("properties") && !isClosed(schema)) {
                findings.add(schema, "a request schema needs additionalProperties: false");
            }
        }
        for (SourceNode schema : schemas.answered()) {
            if (isClosed(schema) && !schemas.sent().contains(schema)) {
                findings.add(schema.get("additionalProperties"), "a response schema must stay open");
            }
        }
    }

    private static boolean isClosed(SourceNode schema) {
        return schema.get("additionalProperties").value().isBoolean()
                && !schema.get("additionalProperties").value().asBoolean();
    }
}
