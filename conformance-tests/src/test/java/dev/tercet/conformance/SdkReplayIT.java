package dev.tercet.conformance;

import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.report.Coverage;
import dev.tercet.conformance.report.Leg;
import dev.tercet.conformance.sdk.SdkCaseSender;
import dev.tercet.conformance.secrets.SecretLedger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Every documented exchange, through the SDK")
@Order(40)
@ExtendWith(UnderTest.class)
class SdkReplayIT {

    @TestFactory
    Stream<DynamicNode> replay(Target target, Coverage coverage, SecretLedger ledger) {
        SdkCaseSender sender = new SdkCaseSender(target);
        return CaseTests.replaying(Leg.SDK, target, sender, coverage, ledger).onClose(sender::close);
    }
}
