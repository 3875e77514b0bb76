package dev.tercet.server.rymeda.revenue;

import dev.tercet.server.kernel.ids.Ids;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** Writes down what happens to claims. */
@Singleton
public class ClaimHistory {

    private final ClaimEventRepository events;

    public ClaimHistory(ClaimEventRepository events) {
        this.events = events;
    }

    /**
     * Adds an entry as of the claim's last change, in the transaction of that change.
     *
     * @param amount the money concerned, or null
     * @param eraId the remittance that caused it, or null
     * @param note more about it, or null
     */
    void add(ClaimEntity claim, ClaimEventKind kind, BigDecimal amount, String eraId, String note) {
        ClaimEventEntity event = new ClaimEventEntity();
        event.id = Ids.prefixed("clev");
        event.claimId = claim.id;
        event.type = kind;
        event.state = claim.state;
        event.amount = amount;
        event.eraId = eraId;
        event.note = note;
        event.createdAt = claim.updatedAt;
        events.persist(event);
    }

    /** Whether there is such an entry since the claim was last sent. */
    boolean has(ClaimEntity claim, ClaimEventKind kind, String note) {
        return events.count(
                        "claimId = ?1 and type = ?2 and note = ?3 and createdAt >= ?4",
                        claim.id,
                        kind,
                        note,
                        claim.submittedAt)
                > 0;
    }
}
