package dev.tercet.server.rymeda.clearinghouse.embedded;

import dev.tercet.server.rymeda.edi.acknowledgement.StatusCode;
import dev.tercet.server.rymeda.edi.claim.ClaimBatch;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A file of claims in the payer's book.
 *
 * @param id its number (ISA13) and a part of its digest: the same file twice is one
 * @param state how far it has come
 * @param answers one for each claim, in their order; null until they are decided
 */
record BookedBatch(String id, State state, ClaimBatch batch, List<Answer> answers) {

    enum State {
        /** Nothing is decided yet. */
        RECEIVED,
        /** The answers are decided, and perhaps not all of them are sent. */
        ANSWERED,
        /** The answers are sent. */
        ACKNOWLEDGED,
        /** Every claim that was accepted is decided. */
        PAID
    }

    /**
     * What the payer says to a claim.
     *
     * @param controlNumber the payer's own number for the claim; null where it is turned away
     */
    record Answer(List<StatusCode> statuses, String controlNumber) {}

    /** When it was sent, as the file says. */
    LocalDateTime sentAt() {
        return batch.header().createdAt();
    }

    BookedBatch in(State next) {
        return new BookedBatch(id, next, batch, answers);
    }

    BookedBatch answered(List<Answer> decided) {
        return new BookedBatch(id, State.ANSWERED, batch, decided);
    }
}
