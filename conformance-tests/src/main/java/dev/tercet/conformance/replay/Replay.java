package dev.tercet.conformance.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.conformance.contract.ContractCase;
import dev.tercet.conformance.contract.ContractCase.Example;
import dev.tercet.conformance.contract.Json;
import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.replay.CaseSender.Sent;
import dev.tercet.conformance.replay.Outcome.Verdict;
import dev.tercet.conformance.schema.SchemaView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replays one case: first, as raw HTTP, everything it needs, each with its own credential and each only once; then the case
 * itself in the way that is being tested.
 */
public final class Replay {

    private static final int NOT_IMPLEMENTED = 501;

    private final CaseSender needsSender;
    private final CaseSender sender;
    private final FreshValues fresh = new FreshValues();
    private final Map<String, JsonNode> answers = new HashMap<>();
    private final List<Exchange> exchanges = new ArrayList<>();

    private Replay(CaseSender needsSender, CaseSender sender) {
        this.needsSender = needsSender;
        this.sender = sender;
    }

    /** Replays a case in the given way. */
    public static Outcome of(ContractCase documented, Target target, CaseSender sender) {
        return new Replay(new RawCaseSender(target), sender).run(documented);
    }

    private Outcome run(ContractCase documented) {
        if (documented.operation().isWebSocket() && documented.succeeds()) {
            return outcome(documented, Verdict.NOT_APPLICABLE, "turns into a WebSocket", List.of());
        }
        try {
            CaseCall call = prepare(documented);
            Optional<String> objection = sender.objection(call);
            if (objection.isPresent()) {
                return outcome(documented, Verdict.NOT_APPLICABLE, objection.get(), List.of());
            }
            List<Finding> findings = new ArrayList<>();
            if (documented.succeeds()) {
                findings.addAll(ExchangeCheck.request(call));
            }
            Sent sent = sender.send(call);
            if (sent.exchange() == null) {
                return outcome(documented, Verdict.RED, "", sent.findings());
            }
            exchanges.add(sent.exchange());
            if (sent.exchange().response().status() == NOT_IMPLEMENTED) {
                return outcome(documented, Verdict.NOT_IMPLEMENTED, "answers 501", List.of());
            }
            findings.addAll(ExchangeCheck.check(call, sent.exchange()));
            findings.addAll(sent.findings());
            return outcome(documented, findings.isEmpty() ? Verdict.GREEN : Verdict.RED, "", findings);
        } catch (NeedException e) {
            return e.notImplemented
                    ? outcome(documented, Verdict.NOT_IMPLEMENTED, e.getMessage() + " answers 501", List.of())
                    : outcome(documented, Verdict.RED, "", List.of(e.finding));
        } catch (Needs.UnresolvedException e) {
            Finding finding = new Finding("needs", e.placeholder(), "a member of the answer", e.getMessage());
            return outcome(documented, Verdict.RED, "", List.of(finding));
        }
    }

    private Outcome outcome(ContractCase documented, Verdict verdict, String reason, List<Finding> findings) {
        return new Outcome(documented, verdict, reason, findings, List.copyOf(exchanges));
    }

    private CaseCall prepare(ContractCase documented) {
        Needs needs = new Needs();
        for (Map.Entry<String, ContractCase> need : documented.needs().entrySet()) {
            needs.keep(need.getKey(), answerOf(need.getValue()));
        }
        Optional<Example> request = documented.request();
        if (documented.succeeds() && request.isPresent()) {
            JsonNode value = request.get().value();
            SchemaView view = SchemaView.of(
                    documented.operation().contract(), request.get().content().schema(), value);
            fresh.vary(view, value);
        }
        Map<String, JsonNode> query = new LinkedHashMap<>();
        documented.values("query").forEach((name, value) -> query.put(name, fill(needs, value)));
        return new CaseCall(
                documented,
                texts(needs, documented.values("path")),
                query,
                texts(needs, documented.values("headers")),
                request.map(example -> fill(needs, example.value())).orElse(null),
                documented
                        .response()
                        .map(example -> fresh.inAnswer(needs.fill(example.value())))
                        .orElse(null));
    }

    private Map<String, String> texts(Needs needs, Map<String, JsonNode> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, fill(needs, value).asText()));
        return texts;
    }

    private JsonNode fill(Needs needs, JsonNode value) {
        return fresh.inRequest(needs.fill(value));
    }

    private JsonNode answerOf(ContractCase need) {
        JsonNode known = answers.get(need.fullName());
        if (known != null) {
            return known;
        }
        Exchange exchange = needsSender.send(prepare(need)).exchange();
        exchanges.add(exchange);
        int status = exchange.response().status();
        if (status != need.status()) {
            throw new NeedException(need, exchange);
        }
        JsonNode answer = exchange.response().json().orElseGet(Json.MAPPER::missingNode);
        answers.put(need.fullName(), answer);
        return answer;
    }

    /** A case that was needed did not answer what it documents. */
    private static final class NeedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean notImplemented;
        private final transient Finding finding;

        NeedException(ContractCase need, Exchange exchange) {
            super(need.fullName());
            int status = exchange.response().status();
            this.notImplemented = status == NOT_IMPLEMENTED;
            this.finding = new Finding(
                    "needs " + need.fullName(),
                    "",
                    String.valueOf(need.status()),
                    status + " " + exchange.response().body());
        }
    }
}
