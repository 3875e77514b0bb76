package dev.tercet.server.rymeda.edi.claim;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Segment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A claim while its segments are read (2300). */
final class ClaimInProgress {

    private static final int LONGEST_NUMBER = 38;
    private static final int LONGEST_REFERENCE = 50;
    private static final int LONGEST_DIAGNOSIS = 30;
    private static final int MOST_DIAGNOSES = 12;
    private static final int MOST_LINES = 50;
    private static final List<String> FREQUENCIES = List.of("1", "7", "8");

    private final Segment clm;
    private final String number;
    private final BigDecimal charge;
    private String payerControlNumber;
    private String authorizationNumber;
    private final List<String> diagnoses = new ArrayList<>();
    private final List<LineInProgress> lines = new ArrayList<>();
    private PartyInProgress rendering;
    private boolean aboutClaim = true;

    ClaimInProgress(Segment clm) throws EdiException {
        this.clm = clm;
        number = clm.text(1, LONGEST_NUMBER);
        charge = clm.amount(2);
        clm.text(5, 1, 2);
        clm.code(5, 3, FREQUENCIES);
    }

    void read(Segment segment) throws EdiException {
        if (segment.tag().equals("LX")) {
            beginLine(segment);
        } else if (!lines.isEmpty()) {
            lines.get(lines.size() - 1).read(segment);
        } else if (segment.tag().equals("NM1") || segment.tag().equals("SBR")) {
            aboutClaim = false;
            if (segment.is(1, "82")) {
                rendering = new PartyInProgress(segment);
            }
        } else if (aboutClaim) {
            readOwn(segment);
        }
    }

    private void readOwn(Segment segment) throws EdiException {
        if (segment.tag().equals("REF") && segment.is(1, "F8")) {
            payerControlNumber = segment.text(2, LONGEST_REFERENCE);
        } else if (segment.tag().equals("REF") && segment.is(1, "G1")) {
            authorizationNumber = segment.text(2, LONGEST_REFERENCE);
        } else if (segment.tag().equals("HI") && (segment.is(1, "ABK") || segment.is(1, "BK"))) {
            for (int element = 1; element <= MOST_DIAGNOSES && segment.has(element); element++) {
                diagnoses.add(segment.text(element, 2, LONGEST_DIAGNOSIS));
            }
        }
    }

    private void beginLine(Segment lx) throws EdiException {
        if (lines.size() == MOST_LINES) {
            lx.fault("More than %d lines in one claim".formatted(MOST_LINES));
        } else {
            lines.add(new LineInProgress(lx));
        }
    }

    ProfessionalClaim finished(BillingProvider billingProvider, ClaimPayer payer, Insured insured, Person patient)
            throws EdiException {
        List<ServiceLine> finished = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (LineInProgress line : lines) {
            finished.add(line.finished(diagnoses.size()));
            sum = sum.add(line.charge());
        }
        if (lines.isEmpty()) {
            clm.fault("The claim has no lines");
        } else if (sum.compareTo(charge) != 0) {
            clm.fault(2, "Not the sum of the lines");
        }
        return new ProfessionalClaim(
                number,
                billingProvider,
                rendering == null ? null : rendering.renderingProvider(),
                payer,
                insured,
                patient,
                charge,
                clm.value(5, 1),
                clm.value(5, 3),
                payerControlNumber,
                authorizationNumber,
                List.copyOf(diagnoses),
                finished);
    }
}
