package dev.tercet.server.rymeda.clearinghouse.embedded;

import dev.tercet.server.rymeda.edi.InterchangeHeader;
import dev.tercet.server.rymeda.edi.remittance.ClaimPayment;
import dev.tercet.server.rymeda.edi.remittance.Remittance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * All that follows from the claims that were due at a time. It is written into the book as a whole before anything of it is
 * done; so it can be done again from any point where it was interrupted.
 *
 * @param number counts the runs
 * @param done whether all of it is done
 * @param payments the remittances to send
 * @param claims the claims as they are afterwards
 * @param batches ids of the batches that are paid afterwards
 * @param owed what payees owe afterwards, by payer and payee: money that was taken back and not yet held back
 */
record PaymentRun(
        int number,
        boolean done,
        List<Payment> payments,
        List<BookedClaim> claims,
        List<String> batches,
        Map<String, BigDecimal> owed) {

    /** One remittance. */
    record Payment(String fileName, InterchangeHeader header, Remittance remittance, List<ClaimPayment> claims) {}

    PaymentRun finished() {
        return new PaymentRun(number, true, payments, claims, batches, owed);
    }
}
