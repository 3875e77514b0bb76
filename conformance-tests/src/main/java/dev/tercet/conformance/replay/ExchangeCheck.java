package dev.tercet.conformance.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tercet.conformance.contract.Answer;
import dev.tercet.conformance.contract.Content;
import dev.tercet.conformance.contract.ContractOperation;
import dev.tercet.conformance.contract.ContractOperation.Parameter;
import dev.tercet.conformance.contract.Json;
import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.exchange.WireResponse;
import dev.tercet.conformance.schema.Fault;
import dev.tercet.conformance.schema.SchemaCheck;
import dev.tercet.conformance.schema.SchemaView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks an exchange against its operation: the answer whole, and the request where it is said to be right. */
public final class ExchangeCheck {

    private ExchangeCheck() {}

    /** Checks a replayed case: status, headers, body against the schema and against the example. */
    public static List<Finding> check(CaseCall call, Exchange exchange) {
        int wanted = call.documented().status();
        List<Finding> findings = new ArrayList<>(answer(call.operation(), wanted, exchange.response()));
        if (exchange.response().status() != wanted) {
            return findings;
        }
        JsonNode expected = call.expected();
        Optional<JsonNode> body = exchange.response().json();
        Optional<Content> content = call.operation()
                .answer(wanted)
                .flatMap(answer -> answer.content(exchange.response().mediaType()));
        if (expected != null && body.isPresent() && content.isPresent()) {
            SchemaView view =
                    SchemaView.of(call.operation().contract(), content.get().schema(), expected);
            findings.addAll(ExampleMatch.compare(view, expected, body.get(), call.body(), wanted >= 400));
        }
        return findings;
    }

    /** Checks an answer against what the operation documents for a status. */
    public static List<Finding> answer(ContractOperation operation, int wanted, WireResponse response) {
        if (response.status() != wanted) {
            return List.of(
                    new Finding("status", "", String.valueOf(wanted), response.status() + " " + response.body()));
        }
        Optional<Answer> documented = operation.answer(wanted);
        if (documented.isEmpty()) {
            return List.of(new Finding("status", "", "a documented status", wanted + " is not among them"));
        }
        List<Finding> findings = new ArrayList<>(headers(operation, documented.get(), response));
        findings.addAll(body(documented.get(), response));
        return findings;
    }

    private static List<Finding> body(Answer documented, WireResponse response) {
        if (documented.content().isEmpty()) {
            return response.body().isEmpty() ? List.of() : List.of(new Finding("body", "", "no body", response.body()));
        }
        Optional<Content> content = documented.content(response.mediaType());
        if (content.isEmpty()) {
            String known = documented.content().stream()
                    .map(Content::mediaType)
                    .toList()
                    .toString();
            return List.of(new Finding("media type", "", known, response.mediaType() + " " + response.body()));
        }
        if (!content.get().isJson()) {
            return response.body().isEmpty() ? List.of(new Finding("body", "", "a body", "nothing")) : List.of();
        }
        Optional<JsonNode> json = response.json();
        return json.isEmpty()
                ? List.of(new Finding("body", "", "JSON", response.body()))
                : json(content.get(), json.get());
    }

    private static List<Finding> json(Content content, JsonNode body) {
        List<Finding> findings = new ArrayList<>();
        for (Fault fault : SchemaCheck.faults(content.contract(), content.schema(), body)) {
            findings.add(new Finding(
                    "schema",
                    fault.pointer(),
                    fault.message(),
                    body.at(fault.pointer()).toString()));
        }
        for (String pointer :
                SchemaView.of(content.contract(), content.schema(), body).undeclared(body)) {
            findings.add(new Finding(
                    "schema",
                    pointer,
                    "a member of the contract",
                    body.at(pointer).toString()));
        }
        return findings;
    }

    private static List<Finding> headers(ContractOperation operation, Answer documented, WireResponse response) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> header : documented.headers().entrySet()) {
            String name = header.getKey();
            Optional<String> value = response.header(name);
            if (value.isPresent()) {
                JsonNode typed = typed(operation, header.getValue(), value.get());
                for (Fault fault : SchemaCheck.faults(operation.contract(), header.getValue(), typed)) {
                    findings.add(new Finding("header", name, fault.message(), value.get()));
                }
            } else if (isDue(operation, name, response.status())) {
                findings.add(new Finding("header", name, "the documented header", "nothing"));
            }
        }
        return findings;
    }

    /** The limits of a credential are told only to who has proven to have one. */
    private static boolean isDue(ContractOperation operation, String header, int status) {
        boolean limit = header.toLowerCase(Locale.ROOT).startsWith("x-ratelimit");
        return !limit || (operation.asksForCredential() && status != 401);
    }

    /** Checks the request of a case that succeeds: parameters and body are what the contract asks for. */
    static List<Finding> request(CaseCall call) {
        List<Finding> findings = new ArrayList<>();
        for (Parameter parameter : call.operation().parameters()) {
            Optional<JsonNode> value = value(call, parameter);
            if (value.isEmpty() && parameter.required()) {
                findings.add(new Finding("request", parameter.name(), "the required parameter", "nothing"));
            }
            value.ifPresent(v -> SchemaCheck.faults(call.operation().contract(), parameter.schema(), v)
                    .forEach(fault ->
                            findings.add(new Finding("request", parameter.name(), fault.message(), v.toString()))));
        }
        call.documented().request().ifPresent(example -> {
            for (Fault fault : SchemaCheck.faults(
                    call.operation().contract(), example.content().schema(), call.body())) {
                findings.add(new Finding("request", fault.pointer(), fault.message(), String.valueOf(call.body())));
            }
        });
        return findings;
    }

    private static Optional<JsonNode> value(CaseCall call, Parameter parameter) {
        String schema = parameter.schema();
        return switch (parameter.in()) {
            case "path" ->
                Optional.ofNullable(call.path().get(parameter.name()))
                        .map(text -> typed(call.operation(), schema, text));
            case "query" -> Optional.ofNullable(call.query().get(parameter.name()));
            default ->
                call.headers().entrySet().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase(parameter.name()))
                        .map(header -> typed(call.operation(), schema, header.getValue()))
                        .findFirst();
        };
    }

    private static JsonNode typed(ContractOperation operation, String schema, String text) {
        JsonNode type =
                operation.contract().resolve(operation.contract().at(schema)).path("type");
        if (type.asText().equals("integer") && text.matches("-?\\d{1,9}")) {
            return IntNode.valueOf(Integer.parseInt(text));
        }
        if (type.asText().equals("integer")) {
            return Json.parse(text).orElseGet(() -> TextNode.valueOf(text));
        }
        return TextNode.valueOf(text);
    }
}
