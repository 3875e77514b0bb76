package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.SourceNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code component-name}: unique within the API, schemas in UpperCamelCase and not named as a class of java.lang. */
final class ComponentNameRule extends Rule {

    private static final Set<String> JAVA_LANG = Set.of(
            "Boolean",
            "Byte",
            "Character",
            "Class",
            "Compiler",
            "Double",
            "Enum",
            "Error",
            "Exception",
            "Float",
            "Integer",
            "Iterable",
            "Long",
            "Math",
            "Module",
            "Number",
            "Object",
            "Override",
            "Package",
            "Process",
            "Record",
            "Runnable",
            "Runtime",
            "Short",
            "String",
            "System",
            "Thread",
            "Throwable",
            "Void");

    ComponentNameRule() {
        super(
                "component-name",
                "The bundle has one name space for an API, and a schema's name becomes a Java class, a file on any disk.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        for (String kind :
                new String[] {"schemas", "examples", "parameters", "headers", "responses", "requestBodies"}) {
            Map<String, SourceNode> byName = new HashMap<>();
            for (SourceNode component : contract.components(kind)) {
                String key = component.name().toLowerCase(Locale.ROOT);
                SourceNode other = byName.putIfAbsent(key, component);
                if (other != null) {
                    findings.add(component, component.name() + " is also defined at " + other);
                }
            }
        }
        for (SourceNode schema : contract.components("schemas")) {
            if (!schema.name().matches("[A-Z][A-Za-z0-9]*")) {
                findings.add(schema, "a schema's name is UpperCamelCase: " + schema.name());
            }
            if (JAVA_LANG.contains(schema.name())) {
                findings.add(schema, schema.name() + " hides a class of java.lang");
            }
        }
    }
}
