package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.SourceNode;
import java.util.ArrayList;
import java.util.List;

/** {@code references-lead}: every reference and every discriminator mapping leads to a node of the right kind. */
final class ReferencesLeadRule extends Rule {

    ReferencesLeadRule() {
        super("references-lead", "A contract with a dangling reference cannot be bundled.");
    }

    /** The {@code $ref} and mapping entries of a file. */
    static List<SourceNode> references(SourceNode start) {
        List<SourceNode> references = new ArrayList<>();
        start.walk(node -> {
            if (node.isReference()) {
                references.add(node.get("$ref"));
            }
            if (node.has("propertyName")) {
                references.addAll(node.get("mapping").members());
            }
        });
        return references;
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        for (SourceNode file : contract.files()) {
            for (SourceNode ref : references(file)) {
                SourceNode target = ref.target(ref.text());
                if (!target.exists()) {
                    findings.add(ref, "refers to nothing: " + ref.text());
                } else if (target.pointer().startsWith("/components/")
                        && target.pointer().chars().filter(c -> c == '/').count() != 3) {
                    findings.add(ref, "must refer to a whole component: " + ref.text());
                }
            }
        }
    }
}
