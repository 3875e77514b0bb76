package dev.tercet.server.rymeda.clearinghouse.embedded;

import static dev.tercet.server.rymeda.clearinghouse.embedded.Decisions.carried;
import static dev.tercet.server.rymeda.clearinghouse.embedded.Decisions.only;
import static dev.tercet.server.rymeda.clearinghouse.embedded.Decisions.reasons;
import static dev.tercet.server.rymeda.edi.claim.ClaimChanges.claim;
import static dev.tercet.server.rymeda.edi.claim.ClaimChanges.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.rymeda.edi.remittance.ClaimPayment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded payer does with claims that replace or cancel others. */
class PayerCorrectionTest {

    @TempDir
    Path root;

    private PayerWorld world;

    @BeforeEach
    void create() {
        world = new PayerWorld(root);
    }

    @Test
    void aReplacementTakesTheFirstDecisionBackAndDecidesAnew() throws Exception {
        String first = only(world.settle(claim("claim_1").done())).payerControlNumber();
        List<PayerWorld.Paid> paid = world.settle(claim("claim_1")
                .replaces(first)
                .lines(line("90834", "180.00", "2025-01-08"), line("90837", "245.00", "2025-01-09"))
                .done());
        assertThat(paid).singleElement().satisfies(one -> {
            assertThat(one.remittance().totalPaid()).isEqualTo("140.00");
            assertThat(one.remittance().providerAdjustments()).isEmpty();
            assertThat(one.claims()).extracting(ClaimPayment::statusCode).containsExactly("22", "1");
            ClaimPayment reversal = one.claims().get(0);
            assertThat(reversal.payerControlNumber()).isEqualTo(first);
            assertThat(reversal.patientControlNumber()).isEqualTo("claim_1");
            assertThat(reversal.billed()).isEqualTo("-245.00");
            assertThat(reversal.paid()).isEqualTo("-200.00");
            assertThat(reversal.patientResponsibility()).isEqualTo("-25.00");
            assertThat(reasons(reversal)).containsExactly("CO-45 -20.00", "PR-3 -25.00");
            ClaimPayment anew = one.claims().get(1);
            assertThat(anew.paid()).isEqualTo("340.00");
            assertThat(anew.payerControlNumber()).isNotEqualTo(first);
        });
    }

    @Test
    void aReplacementOfTheSameServiceIsNoDuplicate() throws Exception {
        String first = only(world.settle(claim("claim_1").done())).payerControlNumber();
        PayerWorld.Paid paid =
                world.settle(claim("claim_1").replaces(first).done()).get(0);
        assertThat(paid.remittance().totalPaid()).isEqualTo("0.00");
        assertThat(reasons(paid.claims().get(1))).containsExactly("CO-45 20.00", "PR-3 25.00");
    }

    @Test
    void aCancellationTakesBackAndIsHeldBackFromTheNextPayments() throws Exception {
        String first = only(world.settle(claim("claim_1").done())).payerControlNumber();
        PayerWorld.Paid cancelled =
                world.settle(claim("claim_1").cancels(first).done()).get(0);
        assertThat(cancelled.claims()).extracting(ClaimPayment::statusCode).containsExactly("22");
        assertThat(cancelled.remittance().totalPaid()).isEqualTo("0.00");
        assertThat(carried(cancelled)).containsExactly("FB -200.00");

        PayerWorld.Paid small = world.settle(claim("claim_2")
                        .lines(line("90832", "95.00", "2025-01-09"))
                        .done())
                .get(0);
        assertThat(small.remittance().totalPaid()).isEqualTo("0.00");
        assertThat(carried(small)).containsExactly("FB 70.00");

        PayerWorld.Paid big = world.settle(claim("claim_3").done()).get(0);
        assertThat(big.remittance().totalPaid()).isEqualTo("70.00");
        assertThat(carried(big)).containsExactly("FB 130.00");

        PayerWorld.Paid last = world.settle(claim("claim_4")
                        .lines(line("90837", "245.00", "2025-01-10"))
                        .done())
                .get(0);
        assertThat(last.remittance().totalPaid()).isEqualTo("200.00");
        assertThat(carried(last)).isEmpty();
    }

    @Test
    void whatIsCancelledBeforeItIsDecidedIsNeverDecided() throws Exception {
        String first = world.acknowledge(claim("claim_1").done()).payerControlNumber();
        assertThat(world.settle(claim("claim_1").cancels(first).done())).isEmpty();
    }

    @Test
    void whatIsReplacedBeforeItIsDecidedIsDecidedOnce() throws Exception {
        String first = world.acknowledge(claim("claim_1").done()).payerControlNumber();
        assertThat(world.settle(claim("claim_1").replaces(first).done()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.claims()).singleElement().satisfies(claim -> {
                        assertThat(claim.statusCode()).isEqualTo("1");
                        assertThat(claim.payerControlNumber()).isNotEqualTo(first);
                    });
                    assertThat(one.remittance().totalPaid()).isEqualTo("200.00");
                });
    }
}
