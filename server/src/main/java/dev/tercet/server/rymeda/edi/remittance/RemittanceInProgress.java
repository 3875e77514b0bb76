package dev.tercet.server.rymeda.edi.remittance;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Faults;
import dev.tercet.server.rymeda.edi.Segment;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** A remittance while its segments are read. Of its claims it holds the latest only. */
final class RemittanceInProgress {

    private final Faults faults;
    private final Consumer<ClaimPayment> claims;
    private final RemittanceHead head;
    private final ProviderAdjustmentsInProgress providerAdjustments = new ProviderAdjustmentsInProgress();
    private RemittanceLoop loop = RemittanceLoop.HEADER;
    private ClaimInProgress claim;
    private int faultsBefore;
    private int imbalances;
    private int claimCount;
    private BigDecimal claimTotal = BigDecimal.ZERO;

    /**
     * @param bpr the first segment
     * @param claims gets each claim when it is read and as long as there are no faults
     */
    RemittanceInProgress(Segment bpr, Faults faults, Consumer<ClaimPayment> claims) throws EdiException {
        this.faults = faults;
        this.claims = claims;
        this.head = new RemittanceHead(bpr);
    }

    void read(Segment segment) throws EdiException {
        RemittanceLoop next = loop.with(segment);
        if (next == null) {
            throw faults.fatal(segment.field(), "The segment has no place " + loop.place());
        }
        boolean claimOver = segment.tag().equals("CLP") || next != loop && next != RemittanceLoop.SERVICE;
        if (claimOver) {
            endClaim();
        }
        switch (next) {
            case HEADER -> head.readHeader(segment);
            case PAYER -> head.readPayer(segment);
            case PAYEE -> head.readPayee(segment);
            case CLAIM -> readClaim(segment);
            case SERVICE -> readService(segment);
            case SUMMARY -> providerAdjustments.read(segment);
            case BATCH -> {
                // holds totals of the payer's own
            }
        }
        loop = next;
    }

    private void readClaim(Segment segment) throws EdiException {
        if (segment.tag().equals("CLP")) {
            faultsBefore = faults.count();
            claim = new ClaimInProgress(segment);
        } else {
            claim.read(segment);
        }
    }

    private void readService(Segment segment) throws EdiException {
        if (segment.tag().equals("SVC")) {
            claim.beginService(segment);
        } else {
            claim.readService(segment);
        }
    }

    private void endClaim() throws EdiException {
        if (claim != null) {
            balance();
            claimCount++;
            claimTotal = claimTotal.add(claim.paid());
            if (faults.count() == 0) {
                claims.accept(claim.finished());
            }
            claim = null;
        }
    }

    /** What could not be read cannot be added up either, and to say so would tell nothing new. */
    private void balance() throws EdiException {
        int unread = faults.count() - faultsBefore;
        if (unread == 0) {
            claim.balance();
            imbalances += faults.count() - faultsBefore;
        }
    }

    /**
     * Ends the reading.
     *
     * @throws EdiException there are faults
     */
    Remittance finished(String controlNumber) throws EdiException {
        endClaim();
        if (faults.count() == imbalances) {
            head.balance(claimTotal, providerAdjustments.total());
        }
        head.checkComplete(faults);
        faults.refuse();
        return head.finished(controlNumber, claimCount, providerAdjustments.read());
    }
}
