package dev.tercet.conformance;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tercet.conformance.contract.ApiContract;
import dev.tercet.conformance.contract.ContractOperation;
import dev.tercet.conformance.contract.ContractOperation.Access;
import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.replay.ExchangeCheck;
import dev.tercet.conformance.wire.Probe;
import dev.tercet.conformance.wire.RawSender;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Every operation that asks for a credential refuses who has none, a wrong one, or one that may not")
@Order(50)
@ExtendWith(UnderTest.class)
class CredentialsIT {

    /** For each API a credential that may do less than others, and what it has. */
    private static final Map<String, Narrow> NARROW = Map.of(
            "rymeda", new Narrow("readOnly", "apiKey", scope -> scope.endsWith(":read")),
            "rymi", new Narrow("publishable", "publishableKey", scope -> true),
            "rime", new Narrow("readOnly", "bearerToken", "viewer"::equals));

    @TestFactory
    Stream<DynamicNode> refusals(Target target) {
        return ApiContract.all().stream()
                .map(contract -> dynamicContainer(
                        contract.name(),
                        contract.operations().stream()
                                .filter(ContractOperation::asksForCredential)
                                .flatMap(operation -> refusals(operation, target))));
    }

    private static Stream<DynamicTest> refusals(ContractOperation operation, Target target) {
        String api = operation.contract().name();
        Map<String, String> none = target.headers(api, "none");
        Map<String, String> garbage = new LinkedHashMap<>(none);
        garbage.put("Authorization", "Bearer garbage");
        Stream<DynamicTest> unauthenticated = Stream.of(
                refusal(operation, target, "no credential", none, 401),
                refusal(operation, target, "a wrong credential", garbage, 401));
        Narrow narrow = NARROW.get(api);
        return narrow.may(operation)
                ? unauthenticated
                : Stream.concat(
                        unauthenticated,
                        Stream.of(refusal(
                                operation,
                                target,
                                narrow.credential() + " credential",
                                target.headers(api, narrow.credential()),
                                403)));
    }

    private static DynamicTest refusal(
            ContractOperation operation, Target target, String who, Map<String, String> headers, int status) {
        String label = operation + " with " + who + " " + status;
        return dynamicTest(label, () -> {
            String baseUrl = target.baseUrl(operation.contract().name());
            Exchange exchange = RawSender.sendPatiently(label, baseUrl, Probe.of(operation, headers));
            Judgement.requireNone(ExchangeCheck.answer(operation, status, exchange.response()), exchange);
        });
    }

    /** A credential by its name in the properties, its security scheme, and the scopes or roles that it has. */
    private record Narrow(String credential, String scheme, Predicate<String> has) {

        boolean may(ContractOperation operation) {
            return operation.access().stream().anyMatch(this::satisfies);
        }

        private boolean satisfies(Access access) {
            return access.scheme().equals(scheme) && access.scopes().stream().allMatch(has);
        }
    }
}
