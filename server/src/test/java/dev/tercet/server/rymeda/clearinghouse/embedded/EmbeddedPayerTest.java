package dev.tercet.server.rymeda.clearinghouse.embedded;

import static dev.tercet.server.rymeda.edi.claim.ClaimChanges.claim;
import static dev.tercet.server.rymeda.edi.claim.ClaimChanges.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.rymeda.edi.remittance.ClaimPayment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the embedded payer answers, to whom, and what it does with files. */
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

    @Test
    void testsAreNotPaidTogetherWithOthers() throws Exception {
        world.send(claim("claim_1").done());
        world.send(claim("claim_2").lines(line("90834", "140.00", "2025-01-09")).done());
        Path file = world.folder("outgoing").resolve("batch-2.837");
        Files.writeString(file, Files.readString(file).replace("*0*T*:~", "*0*P*:~"));
        world.wait(PayerWorld.PAID).work();
        assertThat(world.incoming("835"))
                .extracting(came -> Files.readString(came))
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).contains("*0*T*:~", "CLP*claim_1*"),
                        text -> assertThat(text).contains("*0*P*:~", "CLP*claim_2*"));
    }
}
