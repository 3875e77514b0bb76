package dev.tercet.conformance.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.conformance.contract.ContractCase;
import dev.tercet.conformance.contract.ContractCase.Example;
import dev.tercet.conformance.contract.ContractOperation;
import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.exchange.WireRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case with every placeholder filled and every unique value fresh: ready to be sent, in whatever way.
 *
 * @param path, query, headers the values by name
 * @param body null without one
 * @param expected the example of the answer, filled in the same way; null without one
 */
public record CaseCall(
        ContractCase documented,
        Map<String, String> path,
        Map<String, JsonNode> query,
        Map<String, String> headers,
        @Nullable JsonNode body,
        @Nullable JsonNode expected) {

    public ContractOperation operation() {
        return documented.operation();
    }

    public Optional<String> mediaType() {
        return documented.request().map(Example::content).map(content -> content.mediaType());
    }

    /** The request on the wire. */
    public WireRequest onTheWire(Target target) {
        String credential = operation().asksForCredential() ? documented.credential() : "none";
        Map<String, String> all =
                new LinkedHashMap<>(target.headers(operation().contract().name(), credential));
        all.putAll(headers);
        WireRequest request = WireRequest.of(operation().method(), pathAndQuery(), all);
        return body == null ? request : request.withBody(mediaType().orElseThrow(), body);
    }

    private String pathAndQuery() {
        String filled = operation().path();
        for (Map.Entry<String, String> part : path.entrySet()) {
            filled = filled.replace("{" + part.getKey() + "}", encode(part.getValue()));
        }
        List<String> pairs = new ArrayList<>();
        query.forEach((name, value) -> {
            if (value.isArray()) {
                value.forEach(item -> pairs.add(encode(name) + "=" + encode(item.asText())));
            } else {
                pairs.add(encode(name) + "=" + encode(value.asText()));
            }
        });
        return pairs.isEmpty() ? filled : filled + "?" + String.join("&", pairs);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
