package dev.tercet.server.rymeda.remittance;

import dev.tercet.server.rymeda.edi.code.CodeList;
import dev.tercet.server.rymeda.edi.functional.AcknowledgedGroup;
import dev.tercet.server.rymeda.edi.functional.AcknowledgedTransaction;
import dev.tercet.server.rymeda.edi.functional.ElementFault;
import dev.tercet.server.rymeda.edi.functional.SegmentFault;
import dev.tercet.server.rymeda.edi.functional.Verdict;
import dev.tercet.server.rymeda.revenue.ClaimReasonItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says why a file was rejected, or accepted with remarks, in the words of claims' reasons (X12 999). */
final class GroupReasons {

    /** More places than these would help nobody to find the mistake, and each claim of the file has them. */
    private static final int MOST_PLACES = 10;

    private GroupReasons() {}

    /** The verdicts, then the places; empty for a group in which nothing is wrong. */
    static List<ClaimReasonItem> of(AcknowledgedGroup group) {
        Stream<ClaimReasonItem> places = group.transactions().stream()
                .flatMap(transaction -> transaction.faults().stream())
                .flatMap(GroupReasons::places)
                .limit(MOST_PLACES);
        return Stream.concat(verdicts(group).stream(), places).toList();
    }

    /** The verdicts on transactions; the one on the group where it says more than they do. */
    static List<ClaimReasonItem> verdicts(AcknowledgedGroup group) {
        List<ClaimReasonItem> verdicts = new ArrayList<>();
        for (AcknowledgedTransaction transaction : group.transactions()) {
            verdicts.addAll(verdicts("IK5", transaction.verdict(), transaction.errors(), CodeList.TRANSACTION_ERROR));
        }
        boolean more = verdicts.isEmpty() || !group.errors().isEmpty();
        if (more) {
            verdicts.addAll(verdicts("AK9", group.verdict(), group.errors(), CodeList.GROUP_ERROR));
        }
        return verdicts.stream().distinct().toList();
    }

    private static List<ClaimReasonItem> verdicts(
            String segment, Verdict verdict, List<String> errors, CodeList texts) {
        if (verdict == Verdict.A) {
            return List.of();
        }
        String code = segment + ":" + verdict;
        String text = "File: " + CodeList.VERDICT.text(verdict.toString());
        if (errors.isEmpty()) {
            return List.of(new ClaimReasonItem(code, text, null));
        }
        return errors.stream()
                .map(error -> new ClaimReasonItem(code + ":" + error, text + ": " + texts.text(error), null))
                .toList();
    }

    private static Stream<ClaimReasonItem> places(SegmentFault fault) {
        String place = " in segment " + fault.position() + " of the transaction"
                + (fault.loop() == null ? "" : ", loop " + fault.loop())
                + (fault.claimNumber() == null ? "" : ", claim " + fault.claimNumber());
        if (fault.elements().isEmpty()) {
            String text = CodeList.SEGMENT_ERROR.text(fault.error()) + ": " + fault.segment() + place;
            return Stream.of(new ClaimReasonItem("IK3:" + fault.error(), text, null));
        }
        return fault.elements().stream()
                .map(element -> new ClaimReasonItem(
                        "IK4:" + element.error(),
                        CodeList.ELEMENT_ERROR.text(element.error()) + ": " + name(fault, element) + place,
                        null));
    }

    /** Such as NM109 or SV101-2. */
    private static String name(SegmentFault fault, ElementFault element) {
        return "%s%02d%s"
                .formatted(
                        fault.segment(),
                        element.element(),
                        element.component() == null ? "" : "-" + element.component());
    }
}
