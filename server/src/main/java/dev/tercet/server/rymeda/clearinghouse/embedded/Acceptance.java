package dev.tercet.server.rymeda.clearinghouse.embedded;

import dev.tercet.server.rymeda.edi.acknowledgement.StatusCode;
import dev.tercet.server.rymeda.edi.claim.ProfessionalClaim;
import dev.tercet.server.rymeda.network.Npi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides whether claims are accepted into adjudication. */
final class Acceptance {

    private static final StatusCode ACCEPTED = new StatusCode("A2", "20", "PR");
    private static final StatusCode MEMBER_NUMBER = new StatusCode("A7", "164", "IL");
    private static final StatusCode MEMBER_NOT_FOUND = new StatusCode("A7", "33", "IL");
    private static final StatusCode BILLING_NPI = new StatusCode("A7", "562", "85");
    private static final StatusCode RENDERING_NPI = new StatusCode("A7", "562", "82");
    private static final StatusCode DIAGNOSIS = new StatusCode("A6", "254", null);
    private static final StatusCode CONTROL_NUMBER_MISSING = new StatusCode("A6", "464", null);
    private static final StatusCode CONTROL_NUMBER_WRONG = new StatusCode("A7", "464", null);

    private final PayerRules rules;
    private final PayerBook book;

    Acceptance(PayerRules rules, PayerBook book) {
        this.rules = rules;
        this.book = book;
    }

    /** What is said to the claim: that it is accepted, or all reasons why it is not. */
    List<StatusCode> review(ProfessionalClaim claim) throws IOException {
        PayerRules.Payer payer = rules.payer(claim.payer().identifier());
        List<StatusCode> reasons = new ArrayList<>();
        String member = claim.insured().memberId();
        if (member == null || !member.matches(payer.members())) {
            reasons.add(MEMBER_NUMBER);
        } else if (payer.unknownMembers().contains(member)) {
            reasons.add(MEMBER_NOT_FOUND);
        }
        if (!isValid(claim.billingProvider().npi())) {
            reasons.add(BILLING_NPI);
        }
        if (claim.renderingProvider() != null
                && !isValid(claim.renderingProvider().npi())) {
            reasons.add(RENDERING_NPI);
        }
        if (payer.diagnosisRequired() && claim.diagnoses().isEmpty()) {
            reasons.add(DIAGNOSIS);
        }
        if (!claim.frequencyCode().equals("1")) {
            reviewOriginal(claim, reasons);
        }
        return reasons.isEmpty() ? List.of(ACCEPTED) : reasons;
    }

    private static boolean isValid(String npi) {
        return npi != null && Npi.isValid(npi);
    }

    /** A replacement or cancellation names a claim of the same member that still stands. */
    private void reviewOriginal(ProfessionalClaim claim, List<StatusCode> reasons) throws IOException {
        if (claim.payerControlNumber() == null) {
            reasons.add(CONTROL_NUMBER_MISSING);
            return;
        }
        Optional<BookedClaim> original = book.claim(claim.payerControlNumber());
        boolean found = original.filter(BookedClaim::stands)
                .map(BookedClaim::claim)
                .filter(earlier ->
                        earlier.payer().identifier().equals(claim.payer().identifier()))
                .filter(earlier ->
                        earlier.insured().memberId().equals(claim.insured().memberId()))
                .isPresent();
        if (!found) {
            reasons.add(CONTROL_NUMBER_WRONG);
        }
    }
}
