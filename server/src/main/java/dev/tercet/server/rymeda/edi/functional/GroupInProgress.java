package dev.tercet.server.rymeda.edi.functional;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiKind;
import dev.tercet.server.rymeda.edi.Faults;
import dev.tercet.server.rymeda.edi.Segment;
import java.util.ArrayList;
import java.util.List;

/** What is said of a group while its segments are read, from AK1 to AK9. */
final class GroupInProgress {

    private static final String NUMBER = "[0-9]{1,9}";
    private static final int FIRST_ERROR = 5;
    private static final int LAST_ERROR = 9;

    private final Faults faults;
    private final int controlNumber;
    private final String field;
    private final List<AcknowledgedTransaction> transactions = new ArrayList<>();
    private TransactionInProgress transaction;

    GroupInProgress(Segment ak1, Faults faults) throws EdiException {
        this.faults = faults;
        ak1.code(1, List.of(EdiKind.PROFESSIONAL_CLAIM.group()));
        controlNumber = number(ak1, 2);
        field = ak1.field(2);
    }

    void read(Segment segment) throws EdiException {
        if (segment.tag().equals("AK2")) {
            requireNoTransaction(segment);
            transaction = new TransactionInProgress(segment, faults);
        } else if (transaction == null) {
            throw faults.fatal(segment.field(), "The segment has no place here");
        } else if (segment.tag().equals("IK5")) {
            transactions.add(transaction.finished(segment));
            transaction = null;
        } else {
            transaction.read(segment);
        }
    }

    private void requireNoTransaction(Segment segment) throws EdiException {
        if (transaction != null) {
            throw faults.fatal(segment.field(), "There is no IK5 segment before it");
        }
    }

    AcknowledgedGroup finished(Segment ak9) throws EdiException {
        requireNoTransaction(ak9);
        String code = ak9.code(1, Verdict.OF_GROUP);
        for (int count = 2; count < FIRST_ERROR; count++) {
            number(ak9, count);
        }
        Verdict verdict = Verdict.OF_GROUP.contains(code) ? Verdict.valueOf(code) : Verdict.P;
        AcknowledgedGroup group = new AcknowledgedGroup(
                controlNumber, verdict, ErrorCodes.of(ak9, FIRST_ERROR, LAST_ERROR), List.copyOf(transactions), field);
        if (code.equals("P") && !group.rejected()) {
            ak9.fault(1, "Accepted in parts, but no transaction is rejected");
        }
        return group;
    }

    private static int number(Segment segment, int element) throws EdiException {
        String value = segment.text(element, 9);
        if (value.matches(NUMBER)) {
            return Integer.parseInt(value);
        }
        if (!value.isBlank()) {
            segment.fault(element, "Not a number of up to nine digits");
        }
        return 0;
    }
}
