package dev.tercet.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tercet.conformance.contract.ApiContract;
import dev.tercet.conformance.contract.ContractOperation;
import dev.tercet.conformance.contract.Json;
import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.exchange.WireRequest;
import dev.tercet.conformance.replay.ExchangeCheck;
import dev.tercet.conformance.wire.RawSender;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Needs a sandbox whose tokens live a second only, so it is left out where a running server is tested. */
@DisplayName("A token that has expired")
@Order(90)
@ExtendWith(UnderTest.class)
class ExpiredTokenIT {

    private static final Duration LIFE = Duration.ofSeconds(1);

    @Test
    void isRefused(Target target) throws InterruptedException {
        Assumptions.assumeTrue(target.isOwnSandbox(), "a running server keeps its own token life");
        ContractOperation listClaims = ApiContract.named("rymeda").operation("listClaims");
        try (Target shortLived = Target.sandbox("short-lived", Map.of("tercet.auth.token-life", LIFE.toString()))) {
            String baseUrl = shortLived.baseUrl("rymeda");
            String token = token(baseUrl);
            Thread.sleep(LIFE.multipliedBy(3).toMillis());
            WireRequest listing =
                    WireRequest.of("GET", "/v1/revenue/claims?limit=0", Map.of("Authorization", "Bearer " + token));
            Exchange exchange = RawSender.send("expired token", baseUrl, listing);
            Judgement.requireNone(ExchangeCheck.answer(listClaims, 401, exchange.response()), exchange);
        }
    }

    private static String token(String baseUrl) {
        ObjectNode form = Json.MAPPER.createObjectNode();
        form.put("grant_type", "client_credentials");
        form.put("client_id", "YOUR_CLIENT_ID");
        form.put("client_secret", "YOUR_CLIENT_SECRET");
        WireRequest request =
                WireRequest.of("POST", "/oauth2/token", Map.of()).withBody("application/x-www-form-urlencoded", form);
        return RawSender.send("token", baseUrl, request)
                .response()
                .json()
                .orElseThrow()
                .path("access_token")
                .asText();
    }
}
