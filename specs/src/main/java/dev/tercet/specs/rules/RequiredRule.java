package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.SchemaUse;
import dev.tercet.specs.SourceNode;
import java.util.Set;

/** {@code required-and-read-only}: what is required is defined, what the server assigns is read-only and never sent. */
final class RequiredRule extends Rule {

    private static final Set<String> ASSIGNED = Set.of("createdAt", "created_at", "updatedAt", "updated_at");

    RequiredRule() {
        super(
                "required-and-read-only",
                "Answers are validated against required, and compared by type only where readOnly says so.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        for (SchemaUse use : SchemaUse.of(contract)) {
            SourceNode schema = use.node();
            for (SourceNode required : schema.get("required").items()) {
                if (!schema.has("allOf") && !schema.get("properties").has(required.text())) {
                    findings.add(required, required.text() + " is required but not defined");
                }
            }
        }
        RequestSchemas schemas = RequestSchemas.of(contract);
        for (SourceNode schema : schemas.sent()) {
            for (SourceNode property : schema.get("properties").members()) {
                if (isReadOnly(property) && !schemas.answered().contains(schema)) {
                    findings.add(property, "a request cannot carry a readOnly property");
                }
            }
        }
        for (SourceNode schema : schemas.answered()) {
            for (SourceNode property : schema.get("properties").members()) {
                if (ASSIGNED.contains(property.name()) && !isReadOnly(property)) {
                    findings.add(property, "the server assigns " + property.name() + "; it needs readOnly: true");
                }
            }
        }
    }

    private static boolean isReadOnly(SourceNode property) {
        return property.get("readOnly").value().asBoolean();
    }
}
