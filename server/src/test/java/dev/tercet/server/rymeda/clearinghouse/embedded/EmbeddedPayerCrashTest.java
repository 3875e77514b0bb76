package dev.tercet.server.rymeda.clearinghouse.embedded;

import static dev.tercet.server.rymeda.edi.claim.ClaimChanges.claim;
import static dev.tercet.server.rymeda.edi.claim.ClaimChanges.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.rymeda.edi.acknowledgement.ClaimAcknowledgement;
import dev.tercet.server.rymeda.edi.remittance.ClaimPayment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The payer stops at any of its steps, before or after it, and goes on from there later. */
class EmbeddedPayerCrashTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noStepIsTooManyAndNoneIsMissing(boolean after) throws Exception {
        int steps = 0;
        while (story(new PayerWorld(root.resolve("" + steps)), new Failing(steps, after))) {
            steps++;
        }
        assertThat(steps).isBetween(25, 100);
    }

    /**
     * A claim is paid, then replaced, while another is rejected.
     *
     * @return whether the step that fails was reached
     */
    private static boolean story(PayerWorld world, Failing disk) throws Exception {
        world.send(claim("claim_1").done(), claim("claim_2").withoutDiagnosis().done());
        world.on(disk).wait(PayerWorld.PAID);
        boolean crashed = workUntilDone(world);
        List<ClaimAcknowledgement> said = world.acknowledgements().stream()
                .flatMap(file -> file.claims().stream())
                .toList();
        assertThat(said).extracting(ClaimAcknowledgement::accepted).containsExactly(true, false);
        List<PayerWorld.Paid> first = world.remittances();
        assertThat(first).singleElement().satisfies(one -> {
            assertThat(one.remittance().totalPaid()).isEqualTo("200.00");
            assertThat(one.claims()).singleElement().satisfies(paid -> assertThat(paid.payerControlNumber())
                    .isEqualTo(said.get(0).payerControlNumber()));
        });
        world.send(claim("claim_1")
                .replaces(said.get(0).payerControlNumber())
                .lines(line("90834", "140.00", "2025-01-08"))
                .done());
        world.wait(PayerWorld.PAID);
        crashed |= workUntilDone(world);
        assertThat(world.acknowledgements()).hasSize(1);
        assertThat(world.remittances()).singleElement().satisfies(one -> {
            assertThat(one.claims()).extracting(ClaimPayment::statusCode).containsExactly("22", "1");
            assertThat(one.remittance().totalPaid()).isEqualTo("0.00");
            assertThat(one.remittance().providerAdjustments())
                    .singleElement()
                    .satisfies(carried -> assertThat(carried.amount()).isEqualTo("-85.00"));
        });
        world.work();
        assertThat(world.incoming("")).isEmpty();
        return crashed;
    }

    private static boolean workUntilDone(PayerWorld world) throws IOException {
        boolean crashed = false;
        try {
            world.work();
        } catch (Crash e) {
            crashed = true;
            world.work();
        }
        world.work();
        return crashed;
    }

    private static final class Crash extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Fails once, at the given step: before it is done, or just after. */
    private static final class Failing extends Disk {

        private final int step;
        private final boolean after;
        private int count;

        Failing(int step, boolean after) {
            this.step = step;
            this.after = after;
        }

        @Override
        void write(Path file, byte[] content) throws IOException {
            boolean now = count++ == step;
            if (now && !after) {
                Files.createDirectories(file.getParent());
                Files.write(file.resolveSibling(file.getFileName() + PART), new byte[] {'{'});
                throw new Crash();
            }
            super.write(file, content);
            if (now) {
                throw new Crash();
            }
        }

        @Override
        void move(Path file, Path target) throws IOException {
            boolean now = count++ == step;
            if (now && !after) {
                throw new Crash();
            }
            super.move(file, target);
            if (now) {
                throw new Crash();
            }
        }
    }
}
