package dev.tercet.server.rymeda.clearinghouse.embedded;

import dev.tercet.server.rymeda.edi.claim.ProfessionalClaim;
import dev.tercet.server.rymeda.edi.remittance.ClaimPayment;
import java.time.LocalDate;

/**
 * A claim in the payer's book.
 *
 * @param controlNumber the payer's own number for it
 * @param batch the batch it came in
 * @param received the day it was sent
 * @param state how far it has come
 * @param decision what was paid; null until it is decided
 */
record BookedClaim(
        String controlNumber,
        String batch,
        LocalDate received,
        State state,
        ProfessionalClaim claim,
        ClaimPayment decision) {

    enum State {
        /** It will be decided. */
        ACCEPTED,
        /** The decision counts. */
        DECIDED,
        /** The decision was taken back. */
        REVERSED,
        /** It was withdrawn before it was decided, or was itself a cancellation. */
        CANCELLED
    }

    BookedClaim in(State next) {
        return new BookedClaim(controlNumber, batch, received, next, claim, decision);
    }

    BookedClaim decided(ClaimPayment payment) {
        return new BookedClaim(controlNumber, batch, received, State.DECIDED, claim, payment);
    }

    /** Whether a replacement or cancellation can be about it. */
    boolean stands() {
        return state == State.ACCEPTED || state == State.DECIDED;
    }
}
