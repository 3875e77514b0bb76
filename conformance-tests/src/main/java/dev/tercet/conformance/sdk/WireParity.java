package dev.tercet.conformance.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.conformance.contract.Json;
import dev.tercet.conformance.exchange.WireRequest;
import dev.tercet.conformance.replay.CaseCall;
import dev.tercet.conformance.replay.Finding;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Whether the SDK sent what the case documents. */
final class WireParity {

    private WireParity() {}

    static List<Finding> of(CaseCall call, WireRequest documented, WireRequest sent) {
        List<Finding> findings = new ArrayList<>();
        compare(findings, "method", documented.method(), sent.method());
        compare(findings, "path", decode(path(documented)), decode(path(sent)));
        compare(findings, "query", query(documented), query(sent));
        String wanted = documented.headers().getOrDefault("Authorization", "none");
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(sent.headers());
        compare(findings, "Authorization", wanted, headers.getOrDefault("Authorization", "none"));
        compare(findings, "media type", media(documented), media(sent));
        JsonNode body = call.body();
        if (body != null && media(documented).equals("application/json")) {
            JsonNode got = sent.body();
            if (got == null || !Json.same(body, got)) {
                findings.add(new Finding("sdk request", "body", body.toString(), String.valueOf(got)));
            }
        } else if (body != null && media(documented).equals("application/x-www-form-urlencoded")) {
            TreeMap<String, String> fields = new TreeMap<>();
            body.properties().forEach(f -> fields.put(f.getKey(), f.getValue().asText()));
            compare(findings, "body", fields.toString(), pairs(sent.bodyText()).toString());
        } else if (body != null && body.isTextual()) {
            compare(findings, "body", body.asText(), sent.bodyText());
        }
        return findings;
    }

    private static void compare(List<Finding> findings, String what, String documented, String sent) {
        if (!documented.equals(sent)) {
            findings.add(new Finding("sdk request", what, documented, sent));
        }
    }

    private static String media(WireRequest request) {
        return request.mediaType() == null ? "none" : request.mediaType().replaceFirst(";.*", "");
    }

    private static String path(WireRequest request) {
        return request.target().replaceFirst("\\?.*", "");
    }

    private static String query(WireRequest request) {
        int mark = request.target().indexOf('?');
        return mark < 0 ? "{}" : pairs(request.target().substring(mark + 1)).toString();
    }

    private static TreeMap<String, String> pairs(String text) {
        TreeMap<String, String> pairs = new TreeMap<>();
        for (String pair : text.split("&", -1)) {
            String[] nameAndValue = pair.split("=", 2);
            String value = nameAndValue.length == 2 ? decode(nameAndValue[1]) : "";
            pairs.merge(decode(nameAndValue[0]), value, (a, b) -> a + ", " + b);
        }
        return pairs;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
