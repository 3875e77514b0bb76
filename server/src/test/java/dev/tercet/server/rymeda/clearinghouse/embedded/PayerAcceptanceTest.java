package dev.tercet.server.rymeda.clearinghouse.embedded;

import static dev.tercet.server.rymeda.clearinghouse.embedded.Decisions.only;
import static dev.tercet.server.rymeda.edi.claim.ClaimChanges.claim;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.rymeda.edi.acknowledgement.ClaimAcknowledgement;
import dev.tercet.server.rymeda.edi.acknowledgement.StatusCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded payer takes into adjudication. */
class PayerAcceptanceTest {

    @TempDir
    Path root;

    private PayerWorld world;

    @BeforeEach
    void create() {
        world = new PayerWorld(root);
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
}
