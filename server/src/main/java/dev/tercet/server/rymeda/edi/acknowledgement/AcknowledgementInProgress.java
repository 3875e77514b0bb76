package dev.tercet.server.rymeda.edi.acknowledgement;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Faults;
import dev.tercet.server.rymeda.edi.Segment;
import java.util.ArrayList;
import java.util.List;

/** An acknowledgement while its segments are read. */
final class AcknowledgementInProgress {

    private static final String PAYER = "PR";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ID = 80;

    private final Faults faults;
    private final List<ClaimAcknowledgement> claims = new ArrayList<>();

    /** Numbers of the levels that are open (HL01), the outermost first. */
    private final List<String> open = new ArrayList<>();

    private final List<RejectedBatch> rejectedBatches = new ArrayList<>();

    private AcknowledgementLevel level;
    private BatchStatusInProgress batch;
    private BatchStatusInProgress provider;
    private ClaimStatusInProgress claim;
    private boolean begun;
    private String payerName;
    private String payerIdentifier;

    /** The payer that speaks in the running transaction; null where a clearinghouse does. */
    private String speaker;

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
        endBatch();
        level = null;
        speaker = null;
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
        switch (entered) {
            case SOURCE -> endBatch();
            case RECEIVER -> {
                endBatch();
                batch = new BatchStatusInProgress(speaker);
            }
            case PROVIDER -> {
                endProvider();
                provider = batch.ofProvider();
            }
            case PATIENT -> {
                // begins with its TRN segment
            }
        }
    }

    private void readOnLevel(Segment segment) throws EdiException {
        switch (level) {
            case SOURCE -> {
                if (segment.tag().equals("NM1")) {
                    readSource(segment);
                }
            }
            case RECEIVER -> readOnReceiver(segment);
            case PROVIDER -> {
                if (segment.tag().equals("STC")) {
                    provider.status(segment);
                }
            }
            case PATIENT -> readOnPatient(segment);
        }
    }

    private void readOnReceiver(Segment segment) throws EdiException {
        if (segment.tag().equals("TRN")) {
            batch.number(segment);
        } else if (segment.tag().equals("STC")) {
            batch.status(segment);
        }
    }

    private void readSource(Segment nm1) throws EdiException {
        String who = nm1.code(1, List.of(PAYER, "AY"));
        String name = nm1.text(3, LONGEST_NAME);
        String identifier = nm1.text(9, LONGEST_ID);
        speaker = who.equals(PAYER) ? identifier : null;
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

    private void endProvider() {
        if (provider != null) {
            provider.finished().ifPresent(rejectedBatches::add);
            provider = null;
        }
    }

    private void endBatch() throws EdiException {
        endClaim();
        if (batch != null) {
            batch.finished().ifPresent(rejectedBatches::add);
            batch = null;
        }
        endProvider();
    }

    /**
     * Ends the reading.
     *
     * @throws EdiException there are faults
     */
    AcknowledgementFile finished(String controlNumber) throws EdiException {
        endBatch();
        if (payerName == null) {
            faults.add("NM1", "There is no NM1 segment of the payer");
        }
        faults.refuse();
        return new AcknowledgementFile(
                controlNumber, payerName, payerIdentifier, List.copyOf(rejectedBatches), List.copyOf(claims));
    }
}
