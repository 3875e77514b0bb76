package dev.tercet.server.rymeda.clearinghouse.embedded;

import static dev.tercet.server.rymeda.clearinghouse.embedded.Decisions.only;
import static dev.tercet.server.rymeda.clearinghouse.embedded.Decisions.reasons;
import static dev.tercet.server.rymeda.edi.claim.ClaimChanges.claim;
import static dev.tercet.server.rymeda.edi.claim.ClaimChanges.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.rymeda.edi.remittance.ClaimPayment;
import dev.tercet.server.rymeda.edi.remittance.ServicePayment;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded payer pays for a claim. */
class PayerDecisionTest {

    @TempDir
    Path root;

    private PayerWorld world;

    @BeforeEach
    void create() {
        world = new PayerWorld(root);
    }

    @Test
    void paysTherapyAsTheContractShowsIt() throws Exception {
        List<PayerWorld.Paid> paid = world.settle(claim("claim_1").done());
        assertThat(paid).singleElement().satisfies(one -> {
            assertThat(one.remittance().payerName()).isEqualTo("TEXAS MEDICAID");
            assertThat(one.remittance().payeeNpi()).isEqualTo("1993999998");
            assertThat(one.remittance().payeeTaxId()).isEqualTo("12-3456789".replace("-", ""));
            assertThat(one.remittance().paymentMethod()).isEqualTo("ACH");
            assertThat(one.remittance().paymentDate()).isEqualTo(LocalDate.of(2025, 1, 16));
            assertThat(one.remittance().totalPaid()).isEqualTo("200.00");
            assertThat(one.remittance().providerAdjustments()).isEmpty();
            assertThat(one.claims()).singleElement().satisfies(claim -> {
                assertThat(claim.patientControlNumber()).isEqualTo("claim_1");
                assertThat(claim.statusCode()).isEqualTo("1");
                assertThat(claim.billed()).isEqualTo("245.00");
                assertThat(claim.paid()).isEqualTo("200.00");
                assertThat(claim.patientResponsibility()).isEqualTo("25.00");
                assertThat(claim.payerControlNumber()).startsWith("MCD2025");
                assertThat(reasons(claim)).containsExactly("CO-45 20.00", "PR-3 25.00");
            });
        });
    }

    @Test
    void withoutAuthorizationItIsDenied() throws Exception {
        ClaimPayment claim =
                only(world.settle(claim("claim_1").withoutAuthorization().done()));
        assertThat(claim.paid()).isEqualTo("0.00");
        assertThat(claim.statusCode()).isEqualTo("1");
        assertThat(reasons(claim)).containsExactly("CO-197 245.00");
    }

    @Test
    void aDeniedClaimAloneIsANoticeWithoutMoney() throws Exception {
        PayerWorld.Paid paid =
                world.settle(claim("claim_1").withoutAuthorization().done()).get(0);
        assertThat(paid.remittance().paymentMethod()).isEqualTo("NON");
        assertThat(paid.remittance().totalPaid()).isEqualTo("0.00");
    }

    @Test
    void whatIsNotInTheFeesIsNotCovered() throws Exception {
        ClaimPayment claim = only(world.settle(claim("claim_1")
                .lines(line("90837", "245.00", "2025-01-08"), line("0373T", "80.00", "2025-01-08"))
                .done()));
        assertThat(claim.paid()).isEqualTo("200.00");
        assertThat(reasons(claim)).containsExactly("CO-45 20.00", "PR-3 25.00", "CO-96 80.00");
        assertThat(claim.serviceLines())
                .extracting(ServicePayment::remarkCodes)
                .containsExactly(List.of(), List.of("N130"));
    }

    @Test
    void theCopayIsTakenOnceForAClaim() throws Exception {
        ClaimPayment claim = only(world.settle(claim("claim_1")
                .lines(
                        line("90785", "10.00", "2025-01-08"),
                        line("H0004", "90.00", 4, "2025-01-08"),
                        line("90834", "140.00", "2025-01-08"))
                .done()));
        assertThat(reasons(claim)).containsExactly("PR-3 10.00", "PR-3 15.00");
        assertThat(claim.serviceLines())
                .extracting(ServicePayment::paid)
                .containsExactly(new BigDecimal("0.00"), new BigDecimal("75.00"), new BigDecimal("140.00"));
    }

    @Test
    void afterTheFilingLimitItIsDenied() throws Exception {
        ClaimPayment claim = only(world.settle(claim("claim_1")
                .payer("LSHP1", "Lone Star Health Plan")
                .lines(line("90837", "245.00", "2024-10-16"), line("90834", "140.00", "2024-10-17"))
                .done()));
        assertThat(reasons(claim)).containsExactly("CO-29 245.00", "PR-3 30.00");
    }

    @Test
    void theSameServiceIsPaidOnce() throws Exception {
        world.settle(claim("claim_1").done());
        ClaimPayment again = only(world.settle(claim("claim_2").done()));
        assertThat(reasons(again)).containsExactly("CO-18 245.00");
        ClaimPayment otherDay = only(world.settle(claim("claim_3")
                .lines(line("90837", "245.00", "2025-01-09"), line("90837", "245.00", "2025-01-09"))
                .done()));
        assertThat(reasons(otherDay)).containsExactly("CO-45 20.00", "PR-3 25.00", "CO-18 245.00");
        ClaimPayment otherMember =
                only(world.settle(claim("claim_4").member("MCD111111111").done()));
        assertThat(reasons(otherMember)).containsExactly("CO-45 20.00", "PR-3 25.00");
    }

    @Test
    void whatWasDeniedMayBeSentAgain() throws Exception {
        world.settle(claim("claim_1").withoutAuthorization().done());
        ClaimPayment again = only(world.settle(claim("claim_1").done()));
        assertThat(again.paid()).isEqualTo("200.00");
    }
}
