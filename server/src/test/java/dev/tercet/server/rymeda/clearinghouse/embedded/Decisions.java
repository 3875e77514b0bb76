package dev.tercet.server.rymeda.clearinghouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.rymeda.edi.remittance.Adjustment;
import dev.tercet.server.rymeda.edi.remittance.ClaimPayment;
import dev.tercet.server.rymeda.edi.remittance.ProviderAdjustment;
import java.util.List;

/** Reads out of remittances what tests ask for. */
final class Decisions {

    private Decisions() {}

    static ClaimPayment only(List<PayerWorld.Paid> paid) {
        assertThat(paid).hasSize(1);
        assertThat(paid.get(0).claims()).hasSize(1);
        return paid.get(0).claims().get(0);
    }

    static List<String> reasons(ClaimPayment claim) {
        return claim.serviceLines().stream()
                .flatMap(line -> line.adjustments().stream())
                .map(Decisions::text)
                .toList();
    }

    static List<String> carried(PayerWorld.Paid paid) {
        return paid.remittance().providerAdjustments().stream()
                .map((ProviderAdjustment one) -> one.reasonCode() + " " + one.amount())
                .toList();
    }

    private static String text(Adjustment adjustment) {
        return adjustment.group() + "-" + adjustment.reasonCode() + " " + adjustment.amount();
    }
}
