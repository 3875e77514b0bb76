package dev.tercet.conformance.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tercet.conformance.contract.ApiContract;
import dev.tercet.conformance.contract.ContractCase;
import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.exchange.WireRequest;
import dev.tercet.conformance.exchange.WireResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing proves nothing: each kind of difference must be found. */
class ExchangeCheckTest {

    private static final ContractCase CASE = ApiContract.named("rymeda").findCase("createSession.documented");
    private static final JsonNode REQUEST = CASE.request().orElseThrow().value();
    private static final JsonNode EXAMPLE = CASE.response().orElseThrow().value();
    private static final Map<String, List<String>> HEADERS = Map.of(
            "content-type", List.of("application/json"),
            "x-request-id", List.of("req_01jhv9q8x3d5k7m2n4p6r8s0tv"),
            "x-ratelimit-limit", List.of("10000"),
            "x-ratelimit-remaining", List.of("9999"),
            "x-ratelimit-reset", List.of("1736931600"),
            "location", List.of("/v1/care/sessions/session_1"));

    @Test
    void theExampleItselfPasses() {
        assertThat(check(201, HEADERS, EXAMPLE)).isEmpty();
    }

    @Test
    void anotherStatus() {
        assertThat(check(200, HEADERS, EXAMPLE)).extracting(Finding::rule).containsExactly("status");
    }

    @Test
    void anotherValue() {
        ObjectNode body = EXAMPLE.deepCopy();
        body.put("clientId", "client_999");
        assertThat(check(201, HEADERS, body))
                .containsExactly(new Finding("example", "/clientId", "\"client_123\"", "\"client_999\""));
    }

    @Test
    void aMissingMember() {
        ObjectNode body = EXAMPLE.deepCopy();
        body.remove("clientId");
        assertThat(check(201, HEADERS, body)).extracting(Finding::rule).containsExactly("schema", "example");
    }

    @Test
    void aMemberThatTheContractDoesNotKnow() {
        ObjectNode body = EXAMPLE.deepCopy();
        body.put("surprise", true);
        assertThat(check(201, HEADERS, body))
                .containsExactly(new Finding("schema", "/surprise", "a member of the contract", "true"));
    }

    @Test
    void anotherIdIsFine() {
        ObjectNode body = EXAMPLE.deepCopy();
        body.put("id", "session_01jhv9q8x3d5k7m2n4p6r8s0tv");
        assertThat(check(201, HEADERS, body)).isEmpty();
    }

    @Test
    void missingHeadersAndAnotherMediaType() {
        List<Finding> findings = check(201, Map.of("content-type", List.of("text/html")), EXAMPLE);
        assertThat(findings)
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("header", "header", "header", "header", "header", "media type");
    }

    private static List<Finding> check(int status, Map<String, List<String>> headers, JsonNode body) {
        CaseCall call = new CaseCall(CASE, Map.of(), Map.of(), Map.of(), REQUEST, EXAMPLE);
        WireResponse response = new WireResponse(status, headers, body.toString());
        WireRequest request = WireRequest.of("POST", "/v1/care/sessions", Map.of());
        return ExchangeCheck.check(
                call, new Exchange("test", "http://localhost", request, response, Instant.EPOCH, Duration.ZERO));
    }
}
