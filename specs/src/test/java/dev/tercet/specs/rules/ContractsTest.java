package dev.tercet.specs.rules;

import dev.tercet.specs.Contract;
import dev.tercet.specs.ContractSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The three contracts keep every rule. */
class ContractsTest {

    @ParameterizedTest
    @EnumSource
    void keepEveryRule(Contract contract) throws IOException {
        List<Finding> findings = Rules.check(ContractSource.read(Path.of(contract.folder())));

        if (!findings.isEmpty()) {
            Assertions.fail(findings.size() + " findings"
                    + findings.stream().map(finding -> "\n  " + finding).collect(Collectors.joining()));
        }
    }
}
