package dev.tercet.server.rymeda.edi.acknowledgement;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Faults;
import dev.tercet.server.rymeda.edi.Segment;
import java.util.ArrayList;
import java.util.List;

/** An acknowledgement while its segments are read. */
final class AcknowledgementInProgress {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ID = 80;

    private final Faults faults;
    private final List<ClaimAcknowledgement> claims = new ArrayList<>();

    /** Numbers of the levels that are open (HL01), the outermost first. */
    private final List<String> open = new ArrayList<>();

    private AcknowledgementLevel level;
    private ClaimStatusInProgress claim;
    private boolean begun;
    private String payerName;
    private String payerIdentifier;

    AcknowledgementInProgress(Faults faults) {
        this.faults = faults;
    }

    void read(Segment segment) throws EdiException {
        switch (segment.tag()) {
            case "BHT" -> begin(segment);
            case "HL" -> enter(segment);
            default -> {
                if (level == null || !level.takes(segment.tag())) {
                    throw faults.fatal(segment.field(), "The segment has no place here");
                }
                readOnLevel(segment);
            }
        }
    }

    private void begin(Segment bht) throws EdiException {
        endClaim();
        level = null;
        open.clear();
        begun = true;
        bht.code(1, List.of("0085"));
        bht.code(6, List.of("TH"));
    }

    private void enter(Segment hl) throws EdiException {
        endClaim();
        AcknowledgementLevel entered = AcknowledgementLevel.of(hl.code(3, AcknowledgementLevel.CODES));
        if (entered == null) {
            return;
        }
        int depth = entered.ordinal();
        if (!begun || depth > open.size()) {
            throw faults.fatal(hl.field(), "The level does not follow from the one before");
        }
        open.subList(depth, open.size()).clear();
        if (depth > 0 && !hl.is(2, open.get(depth - 1))) {
            hl.fault(2, "Not the number of the level above");
        }
        open.add(hl.text(1, 12));
        level = entered;
    }

    private void readOnLevel(Segment segment) throws EdiException {
        if (level == AcknowledgementLevel.SOURCE && segment.tag().equals("NM1")) {
            readSource(segment);
        }
        if (level == AcknowledgementLevel.PATIENT) {
            readOnPatient(segment);
        }
    }

    private void readSource(Segment nm1) throws EdiException {
        nm1.code(1, List.of("PR", "AY"));
        String name = nm1.text(3, LONGEST_NAME);
        String identifier = nm1.text(9, LONGEST_ID);
        if (payerName == null) {
            payerName = name;
            payerIdentifier = identifier;
        }
    }

    private void readOnPatient(Segment segment) throws EdiException {
        if (segment.tag().equals("TRN")) {
            endClaim();
            claim = new ClaimStatusInProgress(segment);
        } else if (claim != null) {
            claim.read(segment);
        } else if (!segment.tag().equals("NM1")) {
            throw faults.fatal(segment.field(), "There is no TRN segment before it");
        }
    }

    private void endClaim() throws EdiException {
        if (claim != null) {
            claims.add(claim.finished());
            claim = null;
        }
    }

    /**
     * Ends the reading.
     *
     * @throws EdiException there are faults
     */
    AcknowledgementFile finished(String controlNumber) throws EdiException {
        endClaim();
        if (payerName == null) {
            faults.add("NM1", "There is no NM1 segment of the payer");
        }
        faults.refuse();
        return new AcknowledgementFile(controlNumber, payerName, payerIdentifier, List.copyOf(claims));
    }
}
