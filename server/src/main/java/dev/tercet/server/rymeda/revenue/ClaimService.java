package dev.tercet.server.rymeda.revenue;

import dev.tercet.contract.rymeda.model.Claim;
import dev.tercet.contract.rymeda.model.ClaimResubmission;
import dev.tercet.contract.rymeda.model.NewClaim;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Sends claims to payers, sends them again, and takes them back. */
@Singleton
public class ClaimService {

    private static final String ORIGINAL = "1";
    private static final String REPLACEMENT = "7";
    private static final String CANCELLATION = "8";

    private final ClaimRepository claims;
    private final ClaimDrafts drafts;
    private final ClaimHistory history;
    private final ClaimSubmissions submissions;
    private final ClaimMapper mapper;
    private final Outbox outbox;
    private final Clock clock;

    public ClaimService(
            ClaimRepository claims,
            ClaimDrafts drafts,
            ClaimHistory history,
            ClaimSubmissions submissions,
            ClaimMapper mapper,
            Outbox outbox,
            Clock clock) {
        this.claims = claims;
        this.drafts = drafts;
        this.history = history;
        this.submissions = submissions;
        this.mapper = mapper;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Claim get(String id) {
        return claims.findByIdOptional(id).map(mapper::toContract).orElseThrow(ClaimService::unknown);
    }

    /** Checks a claim and sends it. */
    @Transactional
    public Claim submit(NewClaim wanted) {
        ClaimDraft draft = drafts.hold(wanted, null);
        require(draft);
        ClaimRules.requireOpen(draft);
        ClaimEntity claim = new ClaimEntity();
        claim.id = Ids.prefixed("claim");
        claim.clientId = draft.client().id;
        claim.sessionId = draft.session().id;
        claim.payerId = draft.payer().id;
        claim.providerId = draft.session().providerId;
        claim.serviceType = draft.session().serviceType;
        claim.duplicateOf = draft.same().stream()
                .filter(other -> other.state == ClaimState.SUBMITTED)
                .map(other -> other.id)
                .findFirst()
                .orElse(null);
        claim.amountPaid = money(BigDecimal.ZERO);
        claim.patientResponsibility = money(BigDecimal.ZERO);
        claim.createdAt = clock.instant();
        fill(claim, draft);
        send(claim, ORIGINAL, claim.createdAt);
        claims.persist(claim);
        submissions.add(claim);
        history.add(claim, ClaimEventKind.SUBMITTED, claim.amount, null, null);
        outbox.publish("claim.submitted", mapper.submitted(claim));
        return mapper.toContract(claim);
    }

    /** Sends a claim once more, corrected. */
    @Transactional
    public Claim resubmit(String id, ClaimResubmission change) {
        ClaimEntity claim = claims.hold(id).orElseThrow(ClaimService::unknown);
        if (ClaimLifecycle.after(claim.state, ClaimMove.RESUBMIT).isEmpty()) {
            throw ApiException.conflict("The claim is voided and cannot be resubmitted");
        }
        ClaimDraft draft = drafts.hold(corrected(claim, change), id);
        require(draft);
        fill(claim, draft);
        claim.reasons = List.of();
        claim.adjudicatedAt = null;
        send(claim, claim.payerControlNumber == null ? ORIGINAL : REPLACEMENT, clock.instant());
        submissions.add(claim);
        history.add(claim, ClaimEventKind.RESUBMITTED, claim.amount, null, null);
        outbox.publish("claim.submitted", mapper.submitted(claim));
        return mapper.toContract(claim);
    }

    /** Takes a claim back. The payer hears of it if it knows the claim. */
    @Transactional
    public Claim takeBack(String id, String reason) {
        ClaimEntity claim = claims.hold(id).orElseThrow(ClaimService::unknown);
        if (ClaimLifecycle.after(claim.state, ClaimMove.VOID).isEmpty()) {
            throw ApiException.conflict("The claim is voided already");
        }
        Instant now = clock.instant();
        if (claim.payerControlNumber == null) {
            submissions.withdraw(claim);
        } else {
            send(claim, CANCELLATION, now);
            submissions.add(claim);
        }
        claim.state = ClaimState.VOIDED;
        claim.voidReason = reason;
        claim.voidedAt = now;
        claim.updatedAt = now;
        history.add(claim, ClaimEventKind.VOIDED, null, null, reason);
        return mapper.toContract(claim);
    }

    private void require(ClaimDraft draft) {
        List<FieldError> faults = drafts.faults(draft);
        if (!faults.isEmpty()) {
            throw ApiException.unprocessable(faults);
        }
    }

    private static void fill(ClaimEntity claim, ClaimDraft draft) {
        String place = draft.wanted().getPlaceOfService();
        claim.serviceDate = draft.serviceDate();
        claim.cptCodes = List.copyOf(draft.cptCodes());
        claim.icdCodes = List.copyOf(draft.icdCodes());
        claim.amount = money(draft.wanted().getAmount());
        claim.placeOfService = place == null ? draft.session().placeOfService : place;
        claim.authorizationNumber = draft.authorizationNumber();
    }

    private static void send(ClaimEntity claim, String frequencyCode, Instant now) {
        claim.state = ClaimState.SUBMITTED;
        claim.frequencyCode = frequencyCode;
        claim.submissionCount++;
        claim.submittedAt = now;
        claim.updatedAt = now;
    }

    private static NewClaim corrected(ClaimEntity claim, ClaimResubmission change) {
        return new NewClaim()
                .clientId(claim.clientId)
                .sessionId(claim.sessionId)
                .payerId(claim.payerId)
                .cptCodes(change.getCptCodes() == null ? claim.cptCodes : change.getCptCodes())
                .amount(change.getAmount() == null ? claim.amount : change.getAmount())
                .icdCodes(change.getIcdCodes() == null ? claim.icdCodes : change.getIcdCodes())
                .placeOfService(change.getPlaceOfService() == null ? claim.placeOfService : change.getPlaceOfService());
    }

    /** Two decimals. The contract lets no more through, so nothing is ever rounded. */
    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    static ApiException unknown() {
        return ApiException.notFound("Claim not found");
    }
}
