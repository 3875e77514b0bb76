package dev.tercet.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.conformance.contract.ApiContract;
import dev.tercet.conformance.contract.Json;
import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.exchange.WireResponse;
import dev.tercet.conformance.replay.Finding;
import dev.tercet.conformance.schema.SchemaCheck;
import dev.tercet.conformance.wire.RawSender;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Bad input is refused in the API's own way, never with an empty body, HTML or a 500")
@Order(60)
@ExtendWith(UnderTest.class)
class BadInputIT {

    private static final String ERROR_SCHEMA = "/components/schemas/ApiError";

    static Stream<BadInput> table() {
        return BadInputTable.ofAllApis();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void isRefused(BadInput row, Target target) {
        Exchange exchange = RawSender.sendPatiently(
                row.toString(), target.baseUrl(row.api()), row.request().apply(target));
        Judgement.skipIfNotImplemented(exchange);
        Judgement.requireNone(findings(row, exchange.response()), exchange);
    }

    private static List<Finding> findings(BadInput row, WireResponse response) {
        List<Finding> findings = new ArrayList<>();
        if (response.status() != row.status()) {
            String got = response.status() + " " + response.body();
            findings.add(new Finding("status", "", String.valueOf(row.status()), got));
        }
        if (!response.mediaType().startsWith("application/json")) {
            findings.add(new Finding("media type", "", "application/json", response.mediaType()));
        }
        if (response.header("X-Request-Id").isEmpty()) {
            findings.add(new Finding("header", "X-Request-Id", "an id", "nothing"));
        }
        JsonNode body = response.json().orElseGet(Json.MAPPER::missingNode);
        if (body.isMissingNode()) {
            findings.add(new Finding("body", "", "an error in JSON", response.body()));
            return findings;
        }
        ApiContract contract = ApiContract.named(row.api());
        SchemaCheck.faults(contract, ERROR_SCHEMA, body)
                .forEach(fault ->
                        findings.add(new Finding("schema", fault.pointer(), fault.message(), body.toString())));
        List<String> named = named(row.api(), body);
        for (String field : row.named()) {
            if (!named.contains(field)) {
                findings.add(new Finding("details", field, "the field to be named", body.toString()));
            }
        }
        return findings;
    }

    /** The fields that an error names: a list of objects with two of the APIs, {@code field: reason; ...} with Rymi. */
    private static List<String> named(String api, JsonNode body) {
        if (!api.equals("rymi")) {
            return body.path("error").path("details").findValuesAsText("field");
        }
        List<String> fields = new ArrayList<>();
        for (String entry : body.path("detail").asText().split("; ", -1)) {
            fields.add(entry.split(":", 2)[0]);
        }
        return fields;
    }
}
