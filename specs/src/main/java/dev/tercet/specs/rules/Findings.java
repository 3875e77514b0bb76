package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.SourceNode;
import java.util.ArrayList;
import java.util.List;

/** What one rule found in one contract. Not thread-safe. */
final class Findings {

    private final ContractSource contract;
    private final Rule rule;
    private final List<Finding> found = new ArrayList<>();

    Findings(ContractSource contract, Rule rule) {
        this.contract = contract;
        this.rule = rule;
    }

    void add(SourceNode at, String message) {
        int line = contract.line(at.file(), at.pointer());
        found.add(new Finding(contract.name() + "/" + at.file(), line, at.pointer(), rule.id(), message));
    }

    List<Finding> all() {
        return found;
    }
}
