package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.SchemaUse;
import dev.tercet.specs.SourceNode;
import java.util.Set;

/** {@code subset-3-1}: only what the generators, the validators and the readers of the bundle all understand alike. */
final class SubsetRule extends Rule {

    private static final Set<String> KEYWORDS = Set.of(
            "$ref",
            "additionalProperties",
            "allOf",
            "const",
            "default",
            "deprecated",
            "description",
            "discriminator",
            "enum",
            "example",
            "examples",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "format",
            "items",
            "maxItems",
            "maxLength",
            "maxProperties",
            "maximum",
            "minItems",
            "minLength",
            "minProperties",
            "minimum",
            "multipleOf",
            "oneOf",
            "pattern",
            "properties",
            "readOnly",
            "required",
            "title",
            "type",
            "uniqueItems",
            "writeOnly");

    SubsetRule() {
        super(
                "subset-3-1",
                "Outside this subset generated types lose information, do not compile, or validators disagree.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        SourceNode version = contract.root().get("openapi");
        if (!version.text().equals("3.1.0")) {
            findings.add(version, "the version must be 3.1.0");
        }
        for (SchemaUse use : SchemaUse.of(contract)) {
            check(use.node(), findings);
        }
    }

    private static void check(SourceNode schema, Findings findings) {
        for (SourceNode member : schema.members()) {
            String keyword = member.name();
            if (!KEYWORDS.contains(keyword) && !keyword.startsWith("x-")) {
                findings.add(member, keyword + " is not in the subset");
            }
        }
        if (schema.has("const") && !schema.has("type")) {
            findings.add(schema.get("const"), "const needs a type beside it");
        }
        if (schema.get("additionalProperties").value().isObject() && schema.has("properties")) {
            findings.add(
                    schema.get("additionalProperties"),
                    "an object has either named properties or a schema for all values");
        }
    }
}
