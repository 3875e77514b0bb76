package dev.tercet.conformance.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.conformance.contract.Json;
import dev.tercet.conformance.exchange.WireResponse;
import dev.tercet.conformance.replay.Finding;
import dev.tercet.sdk.error.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the SDK handed back what came over the wire. */
final class ResultParity {

    private ResultParity() {}

    static List<Finding> ofResult(@Nullable String result, WireResponse response) {
        if (response.status() >= 400) {
            return List.of(new Finding("sdk result", "", "an ApiException for " + response.status(), "" + result));
        }
        if (response.status() >= 300) {
            return same("Location", response.header("Location").orElse(""), result);
        }
        if (response.body().isEmpty()) {
            return result == null ? List.of() : List.of(new Finding("sdk result", "", "nothing", result));
        }
        if (!response.mediaType().startsWith("application/json")) {
            return same("body", response.body(), result);
        }
        JsonNode wire = response.json().orElseGet(Json.MAPPER::missingNode);
        JsonNode typed =
                result == null ? Json.MAPPER.missingNode() : Json.parse(result).orElseThrow();
        List<Finding> findings = new ArrayList<>();
        differences(wire, typed, "", findings);
        return findings;
    }

    static List<Finding> ofRefusal(ApiException refusal, WireResponse response) {
        List<Finding> findings = new ArrayList<>();
        if (refusal.status() != response.status()) {
            findings.add(new Finding("sdk error", "status", "" + response.status(), "" + refusal.status()));
        }
        findings.addAll(same("body", response.body(), refusal.body()));
        JsonNode body = response.json().orElseGet(Json.MAPPER::missingNode);
        JsonNode error = body.path("error");
        String code = codeOf(body);
        if (body.isObject() && !Objects.equals(code, refusal.code())) {
            findings.add(new Finding("sdk error", "code", "" + code, "" + refusal.code()));
        }
        if (error.path("details").isArray()
                && error.path("details").size() != refusal.details().size()) {
            findings.add(
                    new Finding("sdk error", "details", error.path("details").toString(), "" + refusal.details()));
        }
        return findings;
    }

    /** Nested in {@code error}, beside it, or, as OAuth has it, {@code error} itself. */
    private static @Nullable String codeOf(JsonNode body) {
        JsonNode error = body.path("error");
        if (error.isObject()) {
            return error.path("code").asText(null);
        }
        return body.has("error_description")
                ? error.asText(null)
                : body.path("code").asText(null);
    }

    private static List<Finding> same(String what, String wire, @Nullable String result) {
        return wire.equals(result) ? List.of() : List.of(new Finding("sdk result", what, wire, "" + result));
    }

    private static void differences(JsonNode wire, JsonNode typed, String at, List<Finding> findings) {
        if (wire.isObject() && typed.isObject()) {
            wire.properties()
                    .forEach(member -> differences(
                            member.getValue(), typed.path(member.getKey()), at + "/" + member.getKey(), findings));
            typed.fieldNames().forEachRemaining(name -> {
                if (!wire.has(name)) {
                    findings.add(new Finding("sdk result", at + "/" + name, "no such member", "" + typed.get(name)));
                }
            });
        } else if (wire.isArray() && typed.isArray() && wire.size() == typed.size()) {
            for (int i = 0; i < wire.size(); i++) {
                differences(wire.get(i), typed.get(i), at + "/" + i, findings);
            }
        } else if (!Json.same(wire, typed)) {
            findings.add(new Finding("sdk result", at, wire.toString(), typed.toString()));
        }
    }
}
