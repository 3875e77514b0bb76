package dev.tercet.conformance.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.conformance.contract.ContractOperation;
import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.replay.CaseCall;
import dev.tercet.conformance.replay.CaseSender;
import dev.tercet.conformance.replay.Finding;
import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.error.ApiException;
import dev.tercet.sdk.error.SdkException;
import dev.tercet.sdk.http.JdkTransport;
import dev.tercet.sdk.operation.JsonCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries cases out through the SDK, by its typed models: what it puts on the wire must be the documented request, and what
 * it hands back must be what came over the wire. For one thread at a time.
 */
public final class SdkCaseSender implements CaseSender, AutoCloseable {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

    private final Target target;
    private final RecordingTransport transport =
            new RecordingTransport(JdkTransport.withConnectTimeout(CONNECT_WITHIN));
    private final SdkClients clients;

    public SdkCaseSender(Target target) {
        this.target = target;
        this.clients = new SdkClients(target, transport);
    }

    @Override
    public Optional<String> objection(CaseCall call) {
        return Optional.empty();
    }

    @Override
    public Sent send(CaseCall call) {
        transport.take();
        List<Finding> findings = new ArrayList<>();
        String result = null;
        ApiException refusal = null;
        try {
            String api = call.operation().contract().name();
            result = clients.operations(api, call.documented().credential())
                    .call(jsonCall(call))
                    .value();
        } catch (ApiException e) {
            refusal = e;
        } catch (SdkException | IllegalArgumentException | IllegalStateException e) {
            findings.add(new Finding("sdk", "", "an answer of the API", e.toString()));
        }
        List<Exchange> recorded = transport.take();
        if (recorded.isEmpty()) {
            return new Sent(null, findings);
        }
        Exchange last = labelled(recorded.get(recorded.size() - 1), call);
        findings.addAll(WireParity.of(call, call.onTheWire(target), last.request()));
        if (findings.isEmpty() && refusal == null) {
            findings.addAll(ResultParity.ofResult(result, last.response()));
        } else if (refusal != null) {
            findings.addAll(ResultParity.ofRefusal(refusal, last.response()));
        }
        return new Sent(last, findings);
    }

    private static JsonCall jsonCall(CaseCall call) {
        ContractOperation operation = call.operation();
        JsonCall made = JsonCall.to(operation.id());
        for (Map.Entry<String, String> part : call.path().entrySet()) {
            made = made.path(part.getKey(), part.getValue());
        }
        for (Map.Entry<String, JsonNode> value : call.query().entrySet()) {
            made = made.parameter(value.getKey(), plain(value.getValue()));
        }
        CallOptions options = CallOptions.none();
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            if (operation.parameter("header", header.getKey()).isPresent()) {
                made = made.parameter(header.getKey(), header.getValue());
            } else {
                options = options.header(header.getKey(), header.getValue());
            }
        }
        return body(call.body()) == null
                ? made.options(options)
                : made.options(options).body(body(call.body()));
    }

    private static @Nullable String body(@Nullable JsonNode body) {
        return body == null ? null : body.isTextual() ? body.asText() : body.toString();
    }

    private static Object plain(JsonNode value) {
        if (value.isArray()) {
            List<Object> items = new ArrayList<>();
            value.forEach(item -> items.add(plain(item)));
            return items;
        }
        return value.isBoolean() ? value.booleanValue() : value.isNumber() ? value.numberValue() : value.asText();
    }

    private static Exchange labelled(Exchange exchange, CaseCall call) {
        return new Exchange(
                call.documented().fullName(),
                exchange.url(),
                exchange.request(),
                exchange.response(),
                exchange.started(),
                exchange.elapsed());
    }

    @Override
    public void close() {
        transport.close();
    }
}
