package dev.tercet.server.rymeda.edi.functional;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiKind;
import dev.tercet.server.rymeda.edi.Faults;
import dev.tercet.server.rymeda.edi.Segment;
import java.util.ArrayList;
import java.util.List;

/** What is said of a transaction while its segments are read, from AK2 to IK5. */
final class TransactionInProgress {

    private static final int LONGEST_NUMBER = 9;
    private static final int FIRST_ERROR = 2;
    private static final int LAST_ERROR = 6;

    private final Faults faults;
    private final String number;
    private final List<SegmentFault> found = new ArrayList<>();
    private SegmentFaultInProgress segmentFault;

    TransactionInProgress(Segment ak2, Faults faults) throws EdiException {
        this.faults = faults;
        ak2.code(1, List.of(EdiKind.PROFESSIONAL_CLAIM.transaction()));
        number = ak2.text(2, LONGEST_NUMBER);
    }

    void read(Segment segment) throws EdiException {
        switch (segment.tag()) {
            case "IK3" -> {
                endFault();
                segmentFault = new SegmentFaultInProgress(segment);
            }
            case "IK4", "CTX" -> {
                if (segmentFault == null) {
                    throw faults.fatal(segment.field(), "There is no IK3 segment before it");
                }
                segmentFault.read(segment);
            }
            default -> throw faults.fatal(segment.field(), "The segment has no place here");
        }
    }

    private void endFault() {
        if (segmentFault != null && found.size() < AcknowledgedTransaction.MOST_FAULTS) {
            found.add(segmentFault.finished());
        }
        segmentFault = null;
    }

    AcknowledgedTransaction finished(Segment ik5) throws EdiException {
        endFault();
        String code = ik5.code(1, Verdict.OF_TRANSACTION);
        return new AcknowledgedTransaction(
                number,
                Verdict.OF_TRANSACTION.contains(code) ? Verdict.valueOf(code) : Verdict.A,
                ErrorCodes.of(ik5, FIRST_ERROR, LAST_ERROR),
                List.copyOf(found));
    }
}
