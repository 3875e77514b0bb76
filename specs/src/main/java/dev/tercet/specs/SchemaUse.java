package dev.tercet.specs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A schema and the role in which it stands there.
 *
 * @param node the schema as written, perhaps a reference
 */
public record SchemaUse(SourceNode node, Role role) {

    /** What a schema describes at its place. */
    public enum Role {
        /** Defined under {@code components/schemas}. */
        COMPONENT,
        BODY,
        PARAMETER,
        HEADER,
        PROPERTY,
        /** The items of an array. */
        ITEMS,
        /** The values of a map. */
        VALUES,
        /** A member of {@code oneOf}, {@code allOf} and the like. */
        MEMBER
    }

    /** Every schema of every file of a contract, those inside others included. */
    public static List<SchemaUse> of(ContractSource contract) {
        List<SchemaUse> uses = new ArrayList<>();
        for (SourceNode component : contract.components("schemas")) {
            visit(component, Role.COMPONENT, uses::add);
        }
        for (SourceNode file : contract.files()) {
            file.walk(node -> {
                if (node.get("schema").value().isObject()) {
                    visit(node.get("schema"), holder(node), uses::add);
                }
            });
        }
        return uses;
    }

    /** This schema and those written inside it; references are visited, not followed. */
    public static void visit(SourceNode schema, Role role, Consumer<SchemaUse> visitor) {
        visitor.accept(new SchemaUse(schema, role));
        schema.get("properties").members().forEach(s -> visit(s, Role.PROPERTY, visitor));
        for (String keyword : List.of("oneOf", "allOf", "anyOf", "prefixItems")) {
            schema.get(keyword).items().forEach(s -> visit(s, Role.MEMBER, visitor));
        }
        visitIfSchema(schema.get("items"), Role.ITEMS, visitor);
        visitIfSchema(schema.get("additionalProperties"), Role.VALUES, visitor);
        visitIfSchema(schema.get("not"), Role.MEMBER, visitor);
    }

    private static void visitIfSchema(SourceNode schema, Role role, Consumer<SchemaUse> visitor) {
        if (schema.value().isObject()) {
            visit(schema, role, visitor);
        }
    }

    /** Whether an object with a {@code schema} is a response header's. */
    public static boolean isHeader(SourceNode node) {
        return node.has("schema") && holder(node) == Role.HEADER;
    }

    private static Role holder(SourceNode node) {
        if (node.has("in")) {
            return Role.PARAMETER;
        }
        String parent = node.pointer().replaceAll("/[^/]*$", "");
        return parent.endsWith("/content") ? Role.BODY : Role.HEADER;
    }
}
