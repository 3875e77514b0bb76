package dev.tercet.server.rymeda.remittance;

import dev.tercet.server.rymeda.edi.code.CodeList;
import dev.tercet.server.rymeda.edi.remittance.Adjustment;
import dev.tercet.server.rymeda.edi.remittance.ClaimPayment;
import dev.tercet.server.rymeda.edi.remittance.ServicePayment;
import dev.tercet.server.rymeda.revenue.ClaimDecision;
import dev.tercet.server.rymeda.revenue.ClaimMove;
import dev.tercet.server.rymeda.revenue.ClaimReasonItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads what a payer decided out of the figures of a claim in a remittance (X12 835, loop 2100). */
final class ClaimPayments {

    private static final String DENIED = "4";
    private static final String REVERSAL = "22";
    private static final String FORWARDED = "23";
    private static final String PREDETERMINATION = "25";

    private ClaimPayments() {}

    static ClaimDecision decision(String eraId, ClaimPayment payment) {
        ClaimMove move = move(payment);
        return new ClaimDecision(
                move,
                eraId,
                payment.paid(),
                payment.patientResponsibility(),
                payment.payerControlNumber(),
                move == ClaimMove.REVERSE ? List.of() : reasons(payment));
    }

    /** The row that keeps what the file says. */
    static EraClaimEntity row(String eraId, int position, String claimId, ClaimPayment payment) {
        EraClaimEntity row = new EraClaimEntity();
        row.eraId = eraId;
        row.position = position;
        row.claimId = claimId;
        row.patientControlNumber = payment.patientControlNumber();
        row.statusCode = payment.statusCode();
        row.billed = payment.billed();
        row.paid = payment.paid();
        row.patientResponsibility = payment.patientResponsibility();
        row.payerControlNumber = payment.payerControlNumber();
        row.adjustments = items(payment.adjustments());
        row.serviceLines =
                payment.serviceLines().stream().map(ClaimPayments::item).toList();
        return row;
    }

    /** CLP02 says whether it is a reversal; for the rest the money says more than it does: denied claims come as 1 with nothing paid. */
    private static ClaimMove move(ClaimPayment payment) {
        return switch (payment.statusCode()) {
            case REVERSAL -> ClaimMove.REVERSE;
            case FORWARDED, PREDETERMINATION -> null;
            case DENIED -> ClaimMove.DENY;
            default -> {
                if (!refuses(payment)) {
                    yield ClaimMove.PAY;
                }
                yield payment.paid().signum() > 0 ? ClaimMove.PAY_PARTLY : ClaimMove.DENY;
            }
        };
    }

    private static boolean refuses(ClaimPayment payment) {
        return adjustments(payment)
                .anyMatch(adjustment ->
                        adjustment.amount().signum() > 0 && !RoutineAdjustments.contains(adjustment.reasonCode()));
    }

    private static Stream<Adjustment> adjustments(ClaimPayment payment) {
        return Stream.concat(
                payment.adjustments().stream(),
                payment.serviceLines().stream().flatMap(line -> line.adjustments().stream()));
    }

    /** Each reason once, with the remark codes of the places where it stands if it refuses something. */
    private static List<ClaimReasonItem> reasons(ClaimPayment payment) {
        Map<String, TreeSet<String>> remarks = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        collect(payment.adjustments(), payment.remarkCodes(), texts, remarks);
        for (ServicePayment line : payment.serviceLines()) {
            collect(line.adjustments(), line.remarkCodes(), texts, remarks);
        }
        List<ClaimReasonItem> reasons = new ArrayList<>();
        texts.forEach((code, text) -> reasons.add(
                new ClaimReasonItem(code, text, remarks.containsKey(code) ? List.copyOf(remarks.get(code)) : null)));
        return reasons;
    }

    private static void collect(
            List<Adjustment> adjustments,
            List<String> remarkCodes,
            Map<String, String> texts,
            Map<String, TreeSet<String>> remarks) {
        for (Adjustment adjustment : adjustments) {
            String code = adjustment.group() + "-" + adjustment.reasonCode();
            texts.putIfAbsent(code, CodeList.ADJUSTMENT_REASON.text(adjustment.reasonCode()));
            if (!remarkCodes.isEmpty() && !RoutineAdjustments.contains(adjustment.reasonCode())) {
                remarks.computeIfAbsent(code, any -> new TreeSet<>()).addAll(remarkCodes);
            }
        }
    }

    private static ServiceLineItem item(ServicePayment line) {
        return new ServiceLineItem(
                line.code(),
                line.billed(),
                line.paid(),
                line.units(),
                line.serviceDate(),
                items(line.adjustments()),
                line.remarkCodes());
    }

    private static List<AdjustmentItem> items(List<Adjustment> adjustments) {
        return adjustments.stream()
                .map(adjustment -> new AdjustmentItem(
                        adjustment.group().toString(),
                        adjustment.reasonCode(),
                        CodeList.ADJUSTMENT_REASON.text(adjustment.reasonCode()),
                        adjustment.amount(),
                        adjustment.quantity()))
                .toList();
    }
}
