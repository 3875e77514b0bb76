package dev.tercet.server.rymeda.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.rymeda.edi.remittance.Adjustment;
import dev.tercet.server.rymeda.edi.remittance.AdjustmentGroup;
import dev.tercet.server.rymeda.edi.remittance.ClaimPayment;
import dev.tercet.server.rymeda.edi.remittance.ServicePayment;
import dev.tercet.server.rymeda.revenue.ClaimDecision;
import dev.tercet.server.rymeda.revenue.ClaimMove;
import dev.tercet.server.rymeda.revenue.ClaimReasonItem;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a claim's figures in a remittance mean. */
class ClaimPaymentsTest {

    /** Status code, payment, reasons of the rest; the rows are those of the contract's table and of reference tables. */
    @ParameterizedTest
    @CsvSource({
        "1, 200, CO45 PR3, PAY",
        "1, 245, '', PAY",
        "2, 10, OA23, PAY",
        "1, 0, PR1, PAY",
        "1, 0, CO24, PAY",
        "1, 150, CO45 CO16, PAY_PARTLY",
        "19, 150, PR204, PAY_PARTLY",
        "1, 0, CO197, DENY",
        "1, 0, CO45 CO50, DENY",
        "1, 0, PR27, DENY",
        "4, 0, CO45, DENY",
        "22, -200, CO45 PR3, REVERSE",
        "23, 0, OA109, ",
        "25, 0, CO45, "
    })
    void movesTheClaim(String statusCode, BigDecimal paid, String adjustments, ClaimMove move) {
        List<Adjustment> rest = adjustments.isEmpty()
                ? List.of()
                : List.of(adjustments.split(" ")).stream()
                        .map(code -> adjustment(code, "10"))
                        .toList();
        assertThat(ClaimPayments.decision("era_1", payment(statusCode, paid, rest, List.of()))
                        .move())
                .isEqualTo(move);
    }

    @Test
    void anAdjustmentThatRaisesThePaymentRefusesNothing() {
        ClaimPayment payment = payment("1", new BigDecimal("255"), List.of(adjustment("CO16", "-10")), List.of());
        assertThat(ClaimPayments.decision("era_1", payment).move()).isEqualTo(ClaimMove.PAY);
    }

    @Test
    void namesEachReasonOnceWithTheRemarksOfTheRefusal() {
        ServicePayment line = new ServicePayment(
                "90837",
                List.of(),
                new BigDecimal("245"),
                BigDecimal.ZERO,
                BigDecimal.ONE,
                null,
                List.of(adjustment("CO45", "45"), adjustment("CO16", "200")),
                List.of("N382", "M76"));
        ClaimPayment payment = payment("1", BigDecimal.ZERO, List.of(adjustment("CO45", "0")), List.of(line, line));
        ClaimDecision decision = ClaimPayments.decision("era_1", payment);
        assertThat(decision.reasons())
                .extracting(ClaimReasonItem::code, ClaimReasonItem::remarkCodes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("CO-45", null),
                        org.assertj.core.groups.Tuple.tuple("CO-16", List.of("M76", "N382")));
    }

    @Test
    void aReversalGivesNoReasons() {
        ClaimPayment payment = payment("22", new BigDecimal("-200"), List.of(adjustment("CO45", "-45")), List.of());
        assertThat(ClaimPayments.decision("era_1", payment).reasons()).isEmpty();
    }

    private static ClaimPayment payment(
            String statusCode, BigDecimal paid, List<Adjustment> adjustments, List<ServicePayment> lines) {
        return new ClaimPayment(
                "claim_1",
                statusCode,
                new BigDecimal("245"),
                paid,
                BigDecimal.ZERO,
                "MC",
                "PCN1",
                adjustments,
                List.of(),
                lines);
    }

    private static Adjustment adjustment(String code, String amount) {
        return new Adjustment(
                AdjustmentGroup.valueOf(code.substring(0, 2)), code.substring(2), new BigDecimal(amount), null);
    }
}
