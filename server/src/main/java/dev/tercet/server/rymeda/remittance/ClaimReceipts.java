package dev.tercet.server.rymeda.remittance;

import dev.tercet.server.rymeda.edi.acknowledgement.ClaimAcknowledgement;
import dev.tercet.server.rymeda.edi.acknowledgement.RejectedBatch;
import dev.tercet.server.rymeda.edi.acknowledgement.StatusCode;
import dev.tercet.server.rymeda.edi.code.CodeList;
import dev.tercet.server.rymeda.revenue.ClaimMove;
import dev.tercet.server.rymeda.revenue.ClaimReasonItem;
import dev.tercet.server.rymeda.revenue.ClaimReceipt;
import java.util.List;

/** Reads what a payer did with a claim out of its status codes (X12 277CA, STC). */
final class ClaimReceipts {

    private ClaimReceipts() {}

    /** A claim of which any part is rejected is rejected. */
    static ClaimReceipt of(ClaimAcknowledgement said) {
        return of(move(said), said.statuses(), said.payerControlNumber());
    }

    /** What each claim of a batch is told that is turned away as a whole. */
    static ClaimReceipt of(RejectedBatch said) {
        return of(ClaimMove.REJECT, said.statuses(), null);
    }

    private static ClaimReceipt of(ClaimMove move, List<StatusCode> statuses, String payerControlNumber) {
        return new ClaimReceipt(
                move,
                statuses.stream().map(StatusCode::toString).toList(),
                payerControlNumber,
                statuses.stream()
                        .filter(StatusCode::rejects)
                        .map(ClaimReceipts::reason)
                        .toList());
    }

    private static ClaimMove move(ClaimAcknowledgement said) {
        if (said.rejected()) {
            return ClaimMove.REJECT;
        }
        return said.accepted() ? ClaimMove.ACCEPT : null;
    }

    private static ClaimReasonItem reason(StatusCode status) {
        String text = CodeList.STATUS_CATEGORY.text(status.category()) + ": " + CodeList.STATUS.text(status.status());
        return new ClaimReasonItem(status.toString(), text, null);
    }
}
