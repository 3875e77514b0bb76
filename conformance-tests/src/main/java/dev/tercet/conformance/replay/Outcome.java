package dev.tercet.conformance.replay;

import dev.tercet.conformance.contract.ContractCase;
import dev.tercet.conformance.exchange.Exchange;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of replaying a case.
 *
 * @param verdict green only without a finding
 * @param reason why it is neither green nor red; otherwise empty
 * @param exchanges everything that was sent for it, in order
 */
public record Outcome(
        ContractCase documented, Verdict verdict, String reason, List<Finding> findings, List<Exchange> exchanges) {

    /** How a case stands. */
    public enum Verdict {
        GREEN,
        RED,
        /** The server says that it does not do this yet. */
        NOT_IMPLEMENTED,
        /** The case cannot be sent in this way at all. */
        NOT_APPLICABLE
    }

    /** The findings for people: one block a finding. */
    public String report() {
        String exchange = exchanges.isEmpty()
                ? ""
                : "  " + exchanges.get(exchanges.size() - 1).summary() + "\n";
        return documented.operation().contract().name() + " " + documented.fullName() + "\n" + exchange
                + findings.stream().map(f -> "  - " + f).collect(Collectors.joining("\n"));
    }
}
