package dev.tercet.conformance;

import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.replay.RawCaseSender;
import dev.tercet.conformance.report.Coverage;
import dev.tercet.conformance.report.Leg;
import dev.tercet.conformance.secrets.SecretLedger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Every documented exchange, as raw HTTP")
@Order(30)
@ExtendWith(UnderTest.class)
class RawReplayIT {

    @TestFactory
    Stream<DynamicNode> replay(Target target, Coverage coverage, SecretLedger ledger) {
        return CaseTests.replaying(Leg.RAW, target, new RawCaseSender(target), coverage, ledger);
    }
}
