package dev.tercet.server.rymeda.remittance;

import dev.tercet.server.rymeda.edi.acknowledgement.ClaimAcknowledgement;
import dev.tercet.server.rymeda.edi.acknowledgement.StatusCode;
import dev.tercet.server.rymeda.edi.code.CodeList;
import dev.tercet.server.rymeda.revenue.ClaimMove;
import dev.tercet.server.rymeda.revenue.ClaimReasonItem;
import dev.tercet.server.rymeda.revenue.ClaimReceipt;

/** Reads what a payer did with a claim out of its status codes (X12 277CA, STC). */
final class ClaimReceipts {

    private ClaimReceipts() {}

    /** A claim of which any part is rejected is rejected. */
    static ClaimReceipt of(ClaimAcknowledgement said) {
        return new ClaimReceipt(
                move(said),
                said.statuses().stream().map(StatusCode::toString).toList(),
                said.payerControlNumber(),
                said.statuses().stream()
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
