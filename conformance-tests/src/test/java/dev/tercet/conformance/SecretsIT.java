package dev.tercet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.secrets.DatabaseDump;
import dev.tercet.conformance.secrets.SecretLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs after the replays, over what they have put in. */
@DisplayName("No secret of the run is in the log, in the database or in an answer that did not make it")
@Order(90)
@ExtendWith(UnderTest.class)
class SecretsIT {

    @Test
    @DisplayName("in no answer but the one that makes it")
    void shownOnce(SecretLedger ledger) {
        Assumptions.assumeFalse(ledger.secrets().isEmpty(), "no case with a secret was replayed");
        assertThat(ledger.leaks()).isEmpty();
    }

    @Test
    @DisplayName("in no line of the log, and no health data either")
    void notLogged(Target target, SecretLedger ledger) throws IOException {
        Assumptions.assumeTrue(target.isOwnSandbox(), "a running server keeps its own log");
        Assumptions.assumeFalse(ledger.secrets().isEmpty(), "no case with a secret was replayed");
        try (Stream<String> lines = Files.lines(target.log())) {
            assertThat(lines.filter(line -> ledger.sensitive().stream().anyMatch(line::contains))
                            .map(line -> line.replaceAll("\\S", "x")))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("in no row of the database")
    void notKept(Target target, SecretLedger ledger) throws IOException, SQLException {
        Assumptions.assumeTrue(target.isOwnSandbox(), "a running server keeps its own database");
        Assumptions.assumeFalse(ledger.secrets().isEmpty(), "no case with a secret was replayed");
        DatabaseDump dump = DatabaseDump.of(target.data());
        assertThat(dump.tables()).containsKeys("kernel.credential", "rime.connector");
        assertThat(dump.tables().get("rime.connector")).contains("********");
        assertThat(dump.holding(ledger.secrets())).isEmpty();
    }
}
