package dev.tercet.server.rymeda.revenue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;

/** Claims on their way out, in the order in which they were sent. */
@Singleton
public class ClaimSubmissions implements PanacheRepositoryBase<ClaimSubmissionEntity, ClaimSubmissionEntity.Key> {

    private final Event<ClaimWaiting> waiting;

    public ClaimSubmissions(Event<ClaimWaiting> waiting) {
        this.waiting = waiting;
    }

    /** Has the claim go out as it will be when the transaction ends. Earlier submissions of it that still wait are overtaken. */
    void add(ClaimEntity claim) {
        withdraw(claim);
        ClaimSubmissionEntity submission = new ClaimSubmissionEntity();
        submission.claimId = claim.id;
        submission.number = claim.submissionCount;
        submission.frequencyCode = claim.frequencyCode;
        submission.createdAt = claim.submittedAt;
        persist(submission);
        waiting.fire(new ClaimWaiting(claim.id, claim.submissionCount));
    }

    /** Keeps what has not gone out from going. */
    void withdraw(ClaimEntity claim) {
        delete("claimId = ?1 and interchangeId is null", claim.id);
    }

    /**
     * The longest waiting ones, held together with their claims, so that nobody changes a claim while it is written. Those that
     * another replica is about to send, and those whose claim is just being changed, are left out: they go the next time, as they are
     * by then.
     */
    public List<ClaimSubmissionEntity> takeWaiting(int most) {
        @SuppressWarnings("unchecked")
        List<String> claims = getEntityManager()
                .createNativeQuery("""
                        select submission.claim_id
                        from rymeda.claim_submission submission
                        join rymeda.claim claim on claim.tenant_id = submission.tenant_id and claim.id = submission.claim_id
                        where submission.interchange_id is null
                        order by submission.created_at, submission.claim_id
                        limit :most
                        for no key update of submission, claim skip locked""")
                .setParameter("most", most)
                .getResultList();
        return list("claimId in ?1 and interchangeId is null order by createdAt, claimId", claims);
    }

    /** Those that went in a file. */
    public List<ClaimSubmissionEntity> sentIn(String interchangeId) {
        return list("interchangeId", interchangeId);
    }
}
