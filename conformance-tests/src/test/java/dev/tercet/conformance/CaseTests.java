package dev.tercet.conformance;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tercet.conformance.contract.ApiContract;
import dev.tercet.conformance.contract.ContractCase;
import dev.tercet.conformance.contract.ContractOperation;
import dev.tercet.conformance.deployment.Settings;
import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.exchange.HarFile;
import dev.tercet.conformance.replay.CaseSender;
import dev.tercet.conformance.replay.Outcome;
import dev.tercet.conformance.replay.Outcome.Verdict;
import dev.tercet.conformance.replay.Replay;
import dev.tercet.conformance.report.Coverage;
import dev.tercet.conformance.report.Leg;
import dev.tercet.conformance.secrets.SecretLedger;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;

/** Makes one test of each documented case, in containers by API and operation. */
final class CaseTests {

    private CaseTests() {}

    /** Tests that replay each case in one way. */
    static Stream<DynamicNode> replaying(
            Leg leg, Target target, CaseSender sender, Coverage coverage, SecretLedger ledger) {
        return each(c -> {
            Outcome outcome = Replay.of(c, target, sender);
            ledger.record(c.operation().contract(), outcome.exchanges());
            String note = outcome.verdict() == Verdict.RED ? outcome.findings().toString() : outcome.reason();
            coverage.record(leg, c, outcome.verdict(), note);
            judge(leg, outcome);
        });
    }

    /** Tests of each case that was asked for. */
    static Stream<DynamicNode> each(Consumer<ContractCase> test) {
        return ApiContract.all().stream().map(contract -> {
            Stream<DynamicNode> operations = contract.operations().stream()
                    .filter(operation -> !asked(operation).isEmpty())
                    .map(operation -> dynamicContainer(
                            operation.id(),
                            asked(operation).stream()
                                    .map(c -> dynamicTest(
                                            contract.name() + " " + c.fullName() + " " + c.status(),
                                            () -> test.accept(c)))));
            return dynamicContainer(contract.name(), operations);
        });
    }

    private static List<ContractCase> asked(ContractOperation operation) {
        String only = Settings.only().orElse("");
        return operation.cases().stream()
                .filter(c -> c.fullName().startsWith(only)
                        || operation.contract().name().equals(only))
                .toList();
    }

    private static void judge(Leg leg, Outcome outcome) {
        if (outcome.verdict() == Verdict.RED) {
            ContractCase c = outcome.documented();
            String name = c.operation().contract().name() + "." + c.fullName() + "." + leg.label();
            Path har = HarFile.write(Settings.folder().resolve("exchanges"), name, outcome.exchanges());
            fail(outcome.report() + "\n  exchanges: " + har);
        }
        Assumptions.assumeTrue(outcome.verdict() == Verdict.GREEN, outcome.verdict() + ": " + outcome.reason());
    }
}
