package dev.tercet.server.rymeda.edi.remittance;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Segment;
import java.math.BigDecimal;

/** What must add up in a remittance (section 1.10.2.1 of its guide). */
final class Balance {

    private Balance() {}

    /** The payment for a service or claim: its charge less the adjustments. */
    static void check(Segment segment, int element, BigDecimal paid, BigDecimal expected) throws EdiException {
        if (paid.compareTo(expected) != 0) {
            segment.fault(
                    element,
                    "The payment is %s, but the charge less the adjustments is %s"
                            .formatted(text(paid), text(expected)));
        }
    }

    /** What the patient is to bear: the adjustments of group PR. A reversal may leave it out. */
    static void checkPatient(Segment clp, BigDecimal told, BigDecimal adjusted) throws EdiException {
        boolean leftOut = clp.is(2, RemittanceCodes.REVERSAL) && told.signum() == 0;
        if (told.compareTo(adjusted) != 0 && !leftOut) {
            clp.fault(
                    5,
                    "Patient responsibility is %s, but the PR adjustments add up to %s"
                            .formatted(text(told), text(adjusted)));
        }
    }

    /** The whole payment: what is paid for claims less what concerns no claim. */
    static void checkFile(Segment bpr, BigDecimal paid, BigDecimal claims, BigDecimal providerAdjustments)
            throws EdiException {
        BigDecimal expected = claims.subtract(providerAdjustments);
        if (paid.compareTo(expected) != 0) {
            bpr.fault(
                    2,
                    "The payment is %s, but the claims less the provider adjustments add up to %s"
                            .formatted(text(paid), text(expected)));
        }
    }

    private static String text(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }
}
