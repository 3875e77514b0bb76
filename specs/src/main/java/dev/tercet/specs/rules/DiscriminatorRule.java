package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.SchemaUse;
import dev.tercet.specs.SourceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code discriminator-plain}: a union is of object components, told apart by a plain string with a pattern. */
final class DiscriminatorRule extends Rule {

    DiscriminatorRule() {
        super(
                "discriminator-plain",
                "Generated unions compile with a plain string only, and oneOf needs members of which one value matches just one.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        for (SchemaUse use : SchemaUse.of(contract)) {
            SourceNode schema = use.node();
            if (schema.has("oneOf") && Schemas.alternatives(schema).size() != 1) {
                checkUnion(schema, findings);
            } else if (schema.has("discriminator")) {
                findings.add(schema.get("discriminator"), "a discriminator belongs to a oneOf of two or more members");
            }
        }
    }

    private static void checkUnion(SourceNode schema, Findings findings) {
        SourceNode discriminator = schema.get("discriminator");
        String property = discriminator.get("propertyName").text();
        if (property.isEmpty()) {
            findings.add(schema.get("oneOf"), "oneOf needs a discriminator with propertyName");
            return;
        }
        Map<String, SourceNode> byValue = new TreeMap<>();
        discriminator.get("mapping").members().forEach(entry -> byValue.put(entry.name(), entry.target(entry.text())));
        List<SourceNode> objects = new ArrayList<>();
        for (SourceNode member : Schemas.alternatives(schema)) {
            SourceNode object = member.follow();
            if (!member.isReference() || !Schemas.isObject(object)) {
                findings.add(member, "a member of oneOf is a reference to an object component");
                continue;
            }
            objects.add(object);
            if (!byValue.containsValue(object)) {
                findings.add(member, "no value in the discriminator's mapping leads here");
            } else {
                checkMember(object, property, byValue, findings);
            }
        }
        byValue.forEach((value, target) -> {
            if (!objects.contains(target)) {
                findings.add(discriminator.get("mapping").get(value), "leads to no member of the oneOf");
            }
        });
    }

    private static void checkMember(
            SourceNode object, String property, Map<String, SourceNode> byValue, Findings findings) {
        SourceNode declared = Schemas.property(object, property);
        if (!declared.exists()) {
            findings.add(object, "lacks the discriminator property " + property);
            return;
        }
        boolean plain = declared.get("type").text().equals("string")
                && !declared.has("enum")
                && !declared.has("const")
                && !declared.has("format");
        if (!plain) {
            findings.add(declared, "the discriminator property must be a plain type: string");
        } else if (!tellsApart(declared.get("pattern").text(), object, byValue)) {
            findings.add(declared, "the discriminator property needs a pattern that only its own value matches");
        }
        if (object.get("required").items().stream().noneMatch(r -> r.text().equals(property))) {
            findings.add(object, "must require the discriminator property " + property);
        }
    }

    private static boolean tellsApart(String pattern, SourceNode object, Map<String, SourceNode> byValue) {
        return !pattern.isEmpty()
                && byValue.entrySet().stream()
                        .allMatch(entry ->
                                Pattern.compile(pattern).matcher(entry.getKey()).find()
                                        == entry.getValue().equals(object));
    }
}
