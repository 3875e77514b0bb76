package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.SchemaUse;
import dev.tercet.specs.SchemaUse.Role;
import dev.tercet.specs.SourceNode;
import java.util.Set;

/** {@code bounded}: every string, number, array and map says how large it may be. */
final class BoundedRule extends Rule {

    private static final Set<String> BOUNDED_FORMATS = Set.of("date", "date-time", "uuid", "binary");

    BoundedRule() {
        super("bounded", "What has no bound can fill a disk, a column or a heap, and tells the reader nothing.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        for (SchemaUse use : SchemaUse.of(contract)) {
            check(use, findings);
        }
    }

    private static void check(SchemaUse use, Findings findings) {
        SourceNode schema = use.node();
        if (schema.isReference() || schema.has("enum") || schema.has("const")) {
            return;
        }
        Set<String> types = Schemas.types(schema);
        boolean composed = schema.has("oneOf") || schema.has("allOf");
        if (types.isEmpty() && !composed && use.role() != Role.COMPONENT && !Schemas.isNullType(schema)) {
            findings.add(schema, "has no type; only a named component may hold any value");
        }
        if (types.contains("string")
                && !schema.has("maxLength")
                && !BOUNDED_FORMATS.contains(schema.get("format").text())) {
            findings.add(schema, "a string needs maxLength");
        }
        if (types.contains("integer") || types.contains("number")) {
            requireEnd(schema, "minimum", "exclusiveMinimum", findings);
            requireEnd(schema, "maximum", "exclusiveMaximum", findings);
        }
        if (types.contains("array")) {
            require(schema, "an array", "maxItems", findings);
            require(schema, "an array", "items", findings);
        }
        if (Schemas.isMap(schema)) {
            require(schema, "a map", "maxProperties", findings);
        }
    }

    private static void requireEnd(SourceNode schema, String bound, String exclusive, Findings findings) {
        if (!schema.get(exclusive).value().isNumber()) {
            require(schema, "a number", bound, findings);
        }
    }

    private static void require(SourceNode schema, String what, String keyword, Findings findings) {
        if (!schema.has(keyword)) {
            findings.add(schema, what + " needs " + keyword);
        }
    }
}
