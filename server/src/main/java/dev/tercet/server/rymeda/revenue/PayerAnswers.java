package dev.tercet.server.rymeda.revenue;

import dev.tercet.server.kernel.outbox.NewEvent;
import dev.tercet.server.kernel.outbox.Outbox;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets claims feel what their payers say: state, money, reasons, history and event. The claims are held and the transaction is the
 * caller's.
 */
@Singleton
public class PayerAnswers {

    /** As many reasons and remittances as a claim shows. */
    private static final int MOST = 100;

    private static final int LONGEST_NOTE = 500;

    private final ClaimHistory history;
    private final ClaimMapper mapper;
    private final Outbox outbox;
    private final Clock clock;

    public PayerAnswers(ClaimHistory history, ClaimMapper mapper, Outbox outbox, Clock clock) {
        this.history = history;
        this.mapper = mapper;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Enters an acknowledgement, once. A claim that has moved on since is left as it is. */
    public void acknowledge(ClaimEntity claim, ClaimReceipt receipt) {
        ClaimEventKind kind = kind(receipt.move());
        String note = note(receipt.statusCodes());
        if (claim.state != ClaimState.SUBMITTED || receipt.move() == null && history.has(claim, kind, note)) {
            return;
        }
        if (receipt.payerControlNumber() != null) {
            claim.payerControlNumber = receipt.payerControlNumber();
        }
        claim.updatedAt = clock.instant();
        Optional<ClaimState> next = next(claim, receipt.move());
        next.ifPresent(state -> {
            claim.state = state;
            claim.reasons = firsts(receipt.reasons());
        });
        history.add(claim, kind, null, null, note);
    }

    /** Enters decisions and reversals, in their order. */
    public void decide(List<DecidedClaim> decided) {
        List<NewEvent> events = new ArrayList<>();
        for (DecidedClaim each : decided) {
            decide(each.claim(), each.decision()).ifPresent(events::add);
        }
        outbox.publish(events);
    }

    /** What is to be told of it, if anything. */
    private Optional<NewEvent> decide(ClaimEntity claim, ClaimDecision decision) {
        claim.updatedAt = clock.instant();
        if (!claim.eraIds.contains(decision.eraId()) && claim.eraIds.size() < MOST) {
            claim.eraIds = with(claim.eraIds, decision.eraId());
        }
        if (decision.payerControlNumber() != null) {
            claim.payerControlNumber = decision.payerControlNumber();
        }
        Optional<ClaimState> next = next(claim, decision.move());
        if (decision.move() != null) {
            account(claim, decision, next.isPresent());
            next.ifPresent(state -> claim.state = state);
        }
        history.add(
                claim,
                kind(decision.move()),
                decision.move() == null ? null : decision.paid(),
                decision.eraId(),
                note(decision.reasons().stream().map(ClaimReasonItem::code).toList()));
        return next.filter(state -> state.decided()).map(state -> event(claim, decision));
    }

    /** Money is the payer's fact and is counted in every state, also in those that it no longer moves. */
    private void account(ClaimEntity claim, ClaimDecision decision, boolean moves) {
        claim.amountPaid = atLeastNothing(claim.amountPaid.add(decision.paid()));
        if (decision.move() == ClaimMove.REVERSE) {
            claim.patientResponsibility =
                    atLeastNothing(claim.patientResponsibility.add(decision.patientResponsibility()));
            if (moves) {
                claim.adjudicatedAt = null;
                claim.reasons = List.of();
            }
        } else {
            claim.patientResponsibility = atLeastNothing(decision.patientResponsibility());
            claim.adjudicatedAt = clock.instant();
            claim.reasons = firsts(decision.reasons());
        }
    }

    private NewEvent event(ClaimEntity claim, ClaimDecision decision) {
        return claim.state == ClaimState.DENIED
                ? new NewEvent("claim.denied", mapper.denied(claim, decision))
                : new NewEvent("claim.paid", mapper.paid(claim, decision));
    }

    private static Optional<ClaimState> next(ClaimEntity claim, ClaimMove move) {
        return move == null ? Optional.empty() : ClaimLifecycle.after(claim.state, move);
    }

    private static ClaimEventKind kind(ClaimMove move) {
        if (move == null) {
            return ClaimEventKind.RECEIVED;
        }
        return switch (move) {
            case ACCEPT -> ClaimEventKind.ACCEPTED;
            case REJECT -> ClaimEventKind.REJECTED;
            case PAY -> ClaimEventKind.PAID;
            case PAY_PARTLY -> ClaimEventKind.PARTIALLY_PAID;
            case DENY -> ClaimEventKind.DENIED;
            case REVERSE -> ClaimEventKind.REVERSED;
            case RESUBMIT, VOID -> throw new IllegalArgumentException(move + " is not the payer's");
        };
    }

    private static BigDecimal atLeastNothing(BigDecimal amount) {
        return amount.signum() < 0 ? BigDecimal.ZERO.setScale(2) : amount;
    }

    private static List<ClaimReasonItem> firsts(List<ClaimReasonItem> reasons) {
        return List.copyOf(reasons.subList(0, Math.min(MOST, reasons.size())));
    }

    private static List<String> with(List<String> ids, String id) {
        List<String> longer = new ArrayList<>(ids);
        longer.add(id);
        return longer;
    }

    /** Codes between commas, as many as fit. */
    private static String note(List<String> codes) {
        StringBuilder note = new StringBuilder();
        for (String code : codes) {
            String next = note.isEmpty() ? code : ", " + code;
            if (note.length() + next.length() > LONGEST_NOTE) {
                break;
            }
            note.append(next);
        }
        return note.isEmpty() ? null : note.toString();
    }
}
