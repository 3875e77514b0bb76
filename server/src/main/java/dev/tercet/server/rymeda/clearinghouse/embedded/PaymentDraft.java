package dev.tercet.server.rymeda.clearinghouse.embedded;

import dev.tercet.server.rymeda.edi.remittance.ClaimPayment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The decisions of a run while it goes through the batches that are due. */
final class PaymentDraft {

    /**
     * What is decided about a claim.
     *
     * @param batch the batch that it is due to
     */
    record Decision(BookedBatch batch, BookedClaim claim, ClaimPayment payment) {}

    private final Adjudication adjudication;
    private final Map<String, BookedClaim> claims = new HashMap<>();
    private final Set<CoveredService> covered = new HashSet<>();
    private final Map<String, BookedClaim> changed = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();

    /** @param book all claims in the book */
    PaymentDraft(Adjudication adjudication, List<BookedClaim> book) {
        this.adjudication = adjudication;
        for (BookedClaim claim : book) {
            claims.put(claim.controlNumber(), claim);
            if (claim.state() == BookedClaim.State.DECIDED) {
                CoveredService.of(claim).forEach(covered::add);
            }
        }
    }

    void add(BookedBatch batch) {
        for (BookedBatch.Answer answer : batch.answers()) {
            BookedClaim claim = answer.controlNumber() == null ? null : claims.get(answer.controlNumber());
            if (claim != null && claim.state() == BookedClaim.State.ACCEPTED) {
                decide(batch, claim);
            }
        }
    }

    private void decide(BookedBatch batch, BookedClaim claim) {
        String frequency = claim.claim().frequencyCode();
        if (!frequency.equals("1")) {
            takeBack(batch, claims.get(claim.claim().payerControlNumber()));
        }
        if (frequency.equals("8")) {
            change(claim.in(BookedClaim.State.CANCELLED));
            return;
        }
        ClaimPayment payment = adjudication.decide(claim, covered);
        change(claim.decided(payment));
        decisions.add(new Decision(batch, claim, payment));
    }

    private void takeBack(BookedBatch batch, BookedClaim original) {
        if (original == null || original.state() != BookedClaim.State.DECIDED) {
            return;
        }
        CoveredService.of(original).forEach(covered::remove);
        change(original.in(BookedClaim.State.REVERSED));
        decisions.add(new Decision(batch, original, Adjudication.reverse(original.decision())));
    }

    private void change(BookedClaim claim) {
        claims.put(claim.controlNumber(), claim);
        changed.put(claim.controlNumber(), claim);
    }

    /** In the order in which they were made. */
    List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** The claims as they are now, of those that changed. */
    List<BookedClaim> changed() {
        return List.copyOf(changed.values());
    }
}
