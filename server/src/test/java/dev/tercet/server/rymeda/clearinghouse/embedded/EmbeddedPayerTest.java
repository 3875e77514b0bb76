package dev.tercet.server.rymeda.clearinghouse.embedded;

import static dev.tercet.server.rymeda.edi.claim.ClaimChanges.claim;
import static dev.tercet.server.rymeda.edi.claim.ClaimChanges.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.rymeda.edi.acknowledgement.ClaimAcknowledgement;
import dev.tercet.server.rymeda.edi.acknowledgement.StatusCode;
import dev.tercet.server.rymeda.edi.remittance.Adjustment;
import dev.tercet.server.rymeda.edi.remittance.ClaimPayment;
import dev.tercet.server.rymeda.edi.remittance.ProviderAdjustment;
import dev.tercet.server.rymeda.edi.remittance.ServicePayment;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPayerTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path root;

    private PayerWorld world;

    @BeforeEach
    void create() {
        world = new PayerWorld(root);
    }

    @Test
    void answersWhenItsTimeHasComeAndNotBefore() throws Exception {
        world.send(claim("claim_1").done());
        world.work();
        world.wait(PayerWorld.ACKNOWLEDGED.minus(SECOND)).work();
        assertThat(world.incoming("")).isEmpty();
        world.wait(SECOND).work();
        assertThat(world.acknowledgements()).singleElement().satisfies(file -> {
            assertThat(file.payerName()).isEqualTo("TEXAS MEDICAID");
            assertThat(file.payerIdentifier()).isEqualTo("TXMCD");
        });
        world.wait(PayerWorld.PAID.minus(PayerWorld.ACKNOWLEDGED).minus(SECOND)).work();
        assertThat(world.incoming("")).isEmpty();
        world.wait(SECOND).work();
        assertThat(world.remittances()).hasSize(1);
        world.wait(Duration.ofDays(100)).work();
        assertThat(world.incoming("")).isEmpty();
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
    void anAcceptedClaimGetsTheNumberThatItIsPaidUnder() throws Exception {
        ClaimAcknowledgement said = world.acknowledge(claim("claim_1").done());
        assertThat(said.accepted()).isTrue();
        assertThat(said.statuses()).extracting(StatusCode::toString).containsExactly("A2:20");
        assertThat(said.amount()).isEqualTo("245.00");
        assertThat(said.serviceDate()).isEqualTo("2025-01-08");
        world.wait(PayerWorld.PAID).work();
        assertThat(world.remittances().get(0).claims().get(0).payerControlNumber())
                .isEqualTo(said.payerControlNumber());
    }

    @Test
    void whatIsWrongIsRejectedWithAllReasonsAndNeverPaid() throws Exception {
        ClaimAcknowledgement said = world.acknowledge(claim("claim_1")
                .member("XYZ")
                .npi("1993999999")
                .renderedBy("1234567890")
                .withoutDiagnosis()
                .done());
        assertThat(said.rejected()).isTrue();
        assertThat(said.payerControlNumber()).isNull();
        assertThat(said.statuses())
                .containsExactly(
                        new StatusCode("A7", "164", "IL"),
                        new StatusCode("A7", "562", "85"),
                        new StatusCode("A7", "562", "82"),
                        new StatusCode("A6", "254", null));
        world.wait(PayerWorld.PAID).work();
        assertThat(world.incoming("")).isEmpty();
    }

    @Test
    void aMemberNobodyKnowsIsRejected() throws Exception {
        ClaimAcknowledgement said =
                world.acknowledge(claim("claim_1").member("MCD000000000").done());
        assertThat(said.statuses()).containsExactly(new StatusCode("A7", "33", "IL"));
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

    @Test
    void aReplacementOfNothingIsRejected() throws Exception {
        String first = only(world.settle(claim("claim_1").done())).payerControlNumber();
        assertThat(world.acknowledge(
                                claim("claim_1").replaces("MCD2025001000999").done())
                        .statuses())
                .containsExactly(new StatusCode("A7", "464", null));
        assertThat(world.acknowledge(
                                claim("claim_1").replaces("../../../etc/passwd").done())
                        .statuses())
                .containsExactly(new StatusCode("A7", "464", null));
        assertThat(world.acknowledge(claim("claim_1")
                                .member("MCD111111111")
                                .replaces(first)
                                .done())
                        .statuses())
                .containsExactly(new StatusCode("A7", "464", null));
        world.settle(claim("claim_1").cancels(first).done());
        assertThat(world.acknowledge(claim("claim_1").replaces(first).done()).statuses())
                .containsExactly(new StatusCode("A7", "464", null));
    }

    @Test
    void eachPayerAnswersForItself() throws Exception {
        world.send(
                claim("claim_1").done(),
                claim("claim_2")
                        .payer("LSHP1", "Lone Star Health Plan")
                        .member("LSH12345678")
                        .done(),
                claim("claim_3").payer("UNHEARD OF", "Nobody's Mutual").done());
        world.wait(PayerWorld.PAID).work();
        assertThat(world.acknowledgements())
                .extracting(file -> file.payerIdentifier() + " " + file.claims().size())
                .containsExactlyInAnyOrder("TXMCD 1", "LSHP1 1", "UNHEARD OF 1");
        List<PayerWorld.Paid> paid = world.remittances();
        assertThat(paid)
                .extracting(one -> one.remittance().payerIdentifier() + " "
                        + one.remittance().totalPaid())
                .containsExactlyInAnyOrder("TXMCD 200.00", "LSHP1 195.00", "UNHEARD OF 205.00");
        assertThat(paid).extracting(one -> one.remittance().traceNumber()).doesNotHaveDuplicates();
    }

    @Test
    void severalBatchesThatAreDueArePaidTogether() throws Exception {
        world.send(claim("claim_1").done());
        world.wait(Duration.ofMinutes(5))
                .send(claim("claim_2")
                        .lines(line("90834", "140.00", "2025-01-09"))
                        .done());
        world.wait(PayerWorld.PAID).work();
        assertThat(world.remittances()).singleElement().satisfies(one -> {
            assertThat(one.claims())
                    .extracting(ClaimPayment::patientControlNumber)
                    .containsExactly("claim_1", "claim_2");
            assertThat(one.remittance().totalPaid()).isEqualTo("315.00");
        });
    }

    @Test
    void theSameFileTwiceIsOne() throws Exception {
        world.send(claim("claim_1").done());
        String file = Files.readString(world.folder("outgoing").resolve("batch-1.837"));
        world.work();
        world.sendFile("batch-1.837", file).work();
        world.sendFile("again.837", file).wait(PayerWorld.PAID).work();
        assertThat(world.acknowledgements()).hasSize(1);
        assertThat(world.remittances()).singleElement().satisfies(one -> assertThat(one.claims())
                .hasSize(1));
        world.sendFile("batch-1.837", file).wait(PayerWorld.PAID).work();
        assertThat(world.incoming("")).isEmpty();
    }

    @Test
    void whatIsNoFileOfClaimsIsPutAsideAndHoldsNothingUp() throws Exception {
        world.sendFile("a.837", "claim,paid").sendFile("b.part", "ISA").sendFile(".c", "ISA");
        world.send(claim("claim_1").done());
        world.wait(PayerWorld.PAID).work();
        assertThat(world.remittances()).hasSize(1);
        assertThat(world.folder("payer/unreadable/a.837.reason.txt"))
                .hasContent("ISA: The file does not begin with an ISA segment\n");
        assertThat(world.folder("payer/unreadable/a.837")).hasContent("claim,paid");
        assertThat(world.folder("outgoing/b.part")).exists();
    }

    @Test
    void aFileWhoseNumbersCannotBeEchoedIsPutAside() throws Exception {
        world.send(claim("claim_1").done());
        Path file = world.folder("outgoing").resolve("batch-1.837");
        Files.writeString(file, Files.readString(file).replace('*', '|').replace("claim_1", "claim*1"));
        world.wait(PayerWorld.PAID).work();
        assertThat(world.folder("payer/unreadable/batch-1.837.reason.txt"))
                .hasContent("CLM: A number or code holds a character that we cannot echo\n");
    }

    @Test
    void testFilesAreAnsweredWithTestFiles() throws Exception {
        world.send(claim("claim_1").done());
        world.wait(PayerWorld.PAID).work();
        for (Path file : world.incoming("")) {
            assertThat(Files.readString(file))
                    .startsWith("ISA*00*          *00*          *ZZ*TXMCD          *ZZ*RYMEDA  ")
                    .contains("*0*T*:~");
        }
    }

    private static ClaimPayment only(List<PayerWorld.Paid> paid) {
        assertThat(paid).hasSize(1);
        assertThat(paid.get(0).claims()).hasSize(1);
        return paid.get(0).claims().get(0);
    }

    private static List<String> reasons(ClaimPayment claim) {
        return claim.serviceLines().stream()
                .flatMap(line -> line.adjustments().stream())
                .map(EmbeddedPayerTest::text)
                .toList();
    }

    private static String text(Adjustment adjustment) {
        return adjustment.group() + "-" + adjustment.reasonCode() + " " + adjustment.amount();
    }

    private static List<String> carried(PayerWorld.Paid paid) {
        return paid.remittance().providerAdjustments().stream()
                .map((ProviderAdjustment one) -> one.reasonCode() + " " + one.amount())
                .toList();
    }
}
