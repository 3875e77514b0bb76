package dev.tercet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.conformance.contract.ApiContract;
import dev.tercet.conformance.contract.ContractOperation;
import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.exchange.WireRequest;
import dev.tercet.conformance.exchange.WireResponse;
import dev.tercet.conformance.replay.ExchangeCheck;
import dev.tercet.conformance.wire.Flood;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Who asks too often is told to wait")
@Order(80)
@ExtendWith(UnderTest.class)
class RateLimitIT {

    /** More than the smallest plan of each API allows in its window: 100, 60 and 6,000 a minute. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"rymeda, listClaims, 120", "rymi, listCalls, 75", "rime, listAllConnectors, 6600"})
    void answers429(String api, String operationId, int requests, Target target) {
        ContractOperation operation = ApiContract.named(api).operation(operationId);
        WireRequest request = WireRequest.of("GET", operation.path() + "?limit=0", target.headers(api, "freeTier"));

        Exchange refused = Flood.untilRefused(operation + " too often", target.baseUrl(api), request, requests)
                .orElseThrow(() -> new AssertionError(requests + " requests at once, and none was refused"));

        Judgement.requireNone(ExchangeCheck.answer(operation, 429, refused.response()), refused);
        WireResponse response = refused.response();
        assertThat(response.header("Retry-After").map(Integer::parseInt))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(1, 60));
        if (api.equals("rymeda")) {
            assertThat(response.header("X-RateLimit-Limit")).hasValue("100");
            assertThat(response.header("X-RateLimit-Remaining")).isPresent();
        }
    }
}
