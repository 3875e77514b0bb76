package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.SchemaUse;
import dev.tercet.specs.SchemaUse.Role;
import dev.tercet.specs.SourceNode;

/** {@code named-components}: enums, objects and unions are components with a name of their own. */
final class NamedComponentsRule extends Rule {

    NamedComponentsRule() {
        super(
                "named-components",
                "Inline enums and objects become String or InlineObject3 in generated code and cannot be shared.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        for (SchemaUse use : SchemaUse.of(contract)) {
            SourceNode schema = use.node();
            if (use.role() == Role.COMPONENT || use.role() == Role.MEMBER && isInComposition(schema)) {
                continue;
            }
            if (schema.has("enum") || schema.has("const")) {
                findings.add(schema, "an inline enum; make it a component");
            }
            if (Schemas.isObject(schema)) {
                findings.add(schema, "an inline object; make it a component");
            }
            if (Schemas.alternatives(schema).size() > 1
                    || schema.get("allOf").items().size() > 1) {
                findings.add(schema, "an inline union or composition; make it a component");
            }
        }
    }

    private static boolean isInComposition(SourceNode member) {
        return member.pointer().matches("/components/schemas/[^/]+/allOf/\\d+");
    }
}
