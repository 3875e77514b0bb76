package dev.tercet.server.rymeda.revenue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.hibernate.LockOptions;

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

    /** The longest waiting ones, held; those that another replica is about to send are left out. */
    public List<ClaimSubmissionEntity> takeWaiting(int most) {
        return getEntityManager()
                .createQuery(
                        "from ClaimSubmissionEntity where interchangeId is null order by createdAt, claimId",
                        ClaimSubmissionEntity.class)
                .setHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(most)
                .getResultList();
    }
}
