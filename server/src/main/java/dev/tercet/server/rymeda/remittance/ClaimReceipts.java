package dev.tercet.server.rymeda.remittance;

import dev.tercet.server.rymeda.edi.acknowledgement.ClaimAcknowledgement;
import dev.tercet.server.rymeda.edi.acknowledgement.StatusCode;
import dev.tercet.server.rymeda.edi.code.CodeList;
import dev.tercet.server.rymeda.revenue.ClaimMove;
import dev.tercet.server.rymeda.revenue.ClaimReasonItem;
import dev.tercet.server.rymeda.revenue.ClaimReceipt;
import java.util.List;
import java.util.Set;

/** Reads what a payer did with a claim out of its status codes (X12 277CA, STC). */
final class ClaimReceipts {

    private static final String ACCEPTED = "A2";
    private static final Set<String> REJECTED = Set.of("A3", "A4", "A6", "A7", "A8");

    private ClaimReceipts() {}

    /** A claim of which any part is rejected is rejected. */
    static ClaimReceipt of(ClaimAcknowledgement said) {
        List<StatusCode> rejections = said.statuses().stream()
                .filter(status -> REJECTED.contains(status.category()))
                .toList();
        return new ClaimReceipt(
                move(said, rejections),
                said.statuses().stream().map(StatusCode::toString).toList(),
                said.payerControlNumber(),
                rejections.stream().map(ClaimReceipts::reason).toList());
    }

    private static ClaimMove move(ClaimAcknowledgement said, List<StatusCode> rejections) {
        if (!rejections.isEmpty()) {
            return ClaimMove.REJECT;
        }
        boolean accepted =
                said.statuses().stream().anyMatch(status -> status.category().equals(ACCEPTED));
        return accepted ? ClaimMove.ACCEPT : null;
    }

    private static ClaimReasonItem reason(StatusCode status) {
        String text = CodeList.STATUS_CATEGORY.text(status.category()) + ": " + CodeList.STATUS.text(status.status());
        return new ClaimReasonItem(status.toString(), text, null);
    }
}
