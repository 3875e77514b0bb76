package dev.tercet.conformance;

import static org.assertj.core.api.Assertions.fail;

import dev.tercet.conformance.deployment.Settings;
import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.exchange.HarFile;
import dev.tercet.conformance.replay.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** What a test says of an exchange. */
final class Judgement {

    private Judgement() {}

    /** An operation that the server does not carry out yet is not judged; the matrix shows it. */
    static void skipIfNotImplemented(Exchange exchange) {
        Assumptions.assumeFalse(exchange.response().status() == 501, () -> exchange.label() + " is not implemented");
    }

    /** Fails with every finding, and keeps the exchange. */
    static void requireNone(List<Finding> findings, Exchange exchange) {
        if (!findings.isEmpty()) {
            Path har = HarFile.write(Settings.folder().resolve("exchanges"), exchange.label(), List.of(exchange));
            String report = findings.stream().map(finding -> "  - " + finding).collect(Collectors.joining("\n"));
            fail(exchange.label() + "\n  " + exchange.summary() + "\n" + report + "\n  exchanges: " + har);
        }
    }
}
