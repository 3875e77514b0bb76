package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import java.util.List;

/** One thing that every contract keeps to. Rules are listed in {@link Rules}; each is stateless and thread-safe. */
public abstract class Rule {

    private final String id;
    private final String reason;

    protected Rule(String id, String reason) {
        this.id = id;
        this.reason = reason;
    }

    /** The name in findings, in lower case with hyphens. */
    public final String id() {
        return id;
    }

    /** One sentence on what the rule is good for. */
    public final String reason() {
        return reason;
    }

    /** All places of a contract that break this rule. */
    public final List<Finding> check(ContractSource contract) {
        Findings findings = new Findings(contract, this);
        check(contract, findings);
        return findings.all();
    }

    abstract void check(ContractSource contract, Findings findings);
}
