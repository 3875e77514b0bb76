package dev.tercet.server.rymeda.revenue;

import java.util.Optional;

/**
 * The moves of claims. The organization's own are refused where they make no sense. What a payer says is never refused, as it has
 * happened: where it comes too late to move the claim it is entered in the history only.
 */
final class ClaimLifecycle {

    private ClaimLifecycle() {}

    /** The state that the move leads to; empty where it leads nowhere. */
    static Optional<ClaimState> after(ClaimState state, ClaimMove move) {
        if (state == ClaimState.VOIDED) {
            return Optional.empty();
        }
        return switch (move) {
            case RESUBMIT -> Optional.of(ClaimState.SUBMITTED);
            case VOID -> Optional.of(ClaimState.VOIDED);
            case ACCEPT -> Optional.of(ClaimState.ACCEPTED).filter(next -> state == ClaimState.SUBMITTED);
            case REJECT -> Optional.of(ClaimState.REJECTED).filter(next -> state == ClaimState.SUBMITTED);
            case PAY -> Optional.of(ClaimState.PAID);
            case PAY_PARTLY -> Optional.of(ClaimState.PARTIALLY_PAID);
            case DENY -> Optional.of(ClaimState.DENIED);
            case REVERSE -> Optional.of(ClaimState.ACCEPTED).filter(next -> state.decided());
        };
    }
}
