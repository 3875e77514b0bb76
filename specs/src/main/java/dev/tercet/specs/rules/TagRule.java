package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.Operation;
import dev.tercet.specs.SourceNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code one-tag}: one tag an operation, declared with a description in the root; no tag without an operation. */
final class TagRule extends Rule {

    TagRule() {
        super(
                "one-tag",
                "A tag becomes one Java interface and one page of the reference; a second tag would double the operation.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        Map<String, SourceNode> declared = new LinkedHashMap<>();
        for (SourceNode tag : contract.root().get("tags").items()) {
            String name = tag.get("name").text();
            if (declared.put(name, tag) != null) {
                findings.add(tag, "the tag " + name + " is declared twice");
            }
            if (!name.matches("[A-Z][A-Za-z0-9]*")) {
                findings.add(tag, "a tag is UpperCamelCase without spaces: " + name);
            }
        }
        Set<String> used = new HashSet<>();
        contract.webhooks()
                .forEach(webhook -> webhook.node().get("tags").items().forEach(tag -> used.add(tag.text())));
        for (Operation operation : contract.operations()) {
            List<SourceNode> tags = operation.node().get("tags").items();
            if (tags.size() != 1) {
                findings.add(operation.node(), "needs exactly one tag, has " + tags.size());
            }
            for (SourceNode tag : tags) {
                used.add(tag.text());
                if (!declared.containsKey(tag.text())) {
                    findings.add(tag, "the tag " + tag.text() + " is not declared in openapi.yaml");
                }
            }
        }
        declared.keySet().removeAll(used);
        declared.forEach((name, tag) -> findings.add(tag, "no operation has the tag " + name));
    }
}
