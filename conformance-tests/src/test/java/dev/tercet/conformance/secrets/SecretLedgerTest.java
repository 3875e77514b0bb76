package dev.tercet.conformance.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tercet.conformance.contract.ApiContract;
import dev.tercet.conformance.contract.ContractCase;
import dev.tercet.conformance.contract.Json;
import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.exchange.WireRequest;
import dev.tercet.conformance.exchange.WireResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A ledger that finds nothing proves nothing: each way to tell a secret must be found. */
class SecretLedgerTest {

    private static final ApiContract RIME = ApiContract.named("rime");
    private static final String SECRET = "sesame-open-the-database";

    private final SecretLedger ledger = new SecretLedger();

    @Test
    void theSecretsOfRequestsAreKnownAndAMaskIsNone() {
        send("createConnector", 201, connector(SECRET), connector("********"));
        assertThat(ledger.secrets()).containsExactly(SECRET);
        assertThat(ledger.leaks()).isEmpty();
    }

    @Test
    void aSecretAtAnUnmarkedPlaceIsALeakWhoeverAnswersIt() {
        send("createConnector", 201, connector(SECRET), connector("********"));
        ObjectNode telling = connector("********");
        telling.put("name", "reached with " + SECRET);
        send("getConnector", 200, null, telling);
        assertThat(ledger.leaks()).containsExactly("getConnector.case shows a secret at an unmarked place");
    }

    @Test
    void aSecretThatComesBackLaterIsALeakEvenAtItsMarkedPlace() {
        ObjectNode tokens =
                Json.MAPPER.createObjectNode().put("access_token", SECRET).put("token_type", "Bearer");
        send("login", 200, null, tokens);
        assertThat(ledger.secrets()).containsExactly(SECRET);
        assertThat(ledger.leaks()).isEmpty();
        send("login", 200, null, tokens);
        assertThat(ledger.leaks()).containsExactly("login.case shows a secret again");
    }

    private static ObjectNode connector(String password) {
        ContractCase documented = RIME.operations().stream()
                .filter(operation -> operation.id().equals("createConnector"))
                .flatMap(operation -> operation.cases().stream())
                .filter(ContractCase::succeeds)
                .findFirst()
                .orElseThrow();
        ObjectNode body = documented.response().orElseThrow().value().deepCopy();
        ObjectNode config = body.objectNode();
        config.put("type", "postgresql").put("host", "h").put("password", password);
        body.put("type", "postgresql").set("config", config);
        return body;
    }

    private void send(String operation, int status, JsonNode request, JsonNode answer) {
        WireRequest sent = WireRequest.of("POST", "/", Map.of());
        ledger.record(
                RIME,
                List.of(new Exchange(
                        operation + ".case",
                        "http://localhost/",
                        request == null ? sent : sent.withBody("application/json", request),
                        new WireResponse(
                                status, Map.of("content-type", List.of("application/json")), answer.toString()),
                        Instant.EPOCH,
                        Duration.ZERO)));
    }
}
