package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.http.RequestBody;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.operation.Content;
import dev.tercet.sdk.operation.Operation;
import dev.tercet.sdk.operation.Parameter;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent for a call, the same for each of its attempts: all but the credential and the limit of time. */
record PreparedRequest(
        URI uri, Map<String, String> headers, @Nullable RequestBody body) {

    static PreparedRequest of(
            PipelineSettings settings, Operation<?> operation, Arguments arguments, CallOptions options) {
        URI base = settings.ownServers() && operation.server() != null ? operation.server() : settings.baseUrl();
        RequestBody body = Bodies.of(operation.request(), arguments.body());
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", accept(operation.answer()));
        headers.putAll(settings.headers());
        if (body != null) {
            headers.put("Content-Type", body.contentType());
        }
        if (operation.method().equals("POST")) {
            headers.put(
                    "Idempotency-Key", Objects.requireNonNullElseGet(options.idempotencyKey(), () -> UUID.randomUUID()
                            .toString()));
        }
        for (Parameter parameter : operation.parameters()) {
            Object value = arguments.parameters().get(parameter.name());
            if (parameter.in() == Parameter.In.HEADER && value != null) {
                headers.put(parameter.name(), Address.text(value));
            }
        }
        if (options.credential() != null) {
            headers.put("Authorization", "Bearer " + options.credential().reveal());
        }
        headers.putAll(options.headers());
        return new PreparedRequest(Address.of(base, operation, arguments), headers, body);
    }

    /** Whether it carries a credential that was given with the call. */
    boolean isAuthorized() {
        return headers.containsKey("Authorization");
    }

    /** The headers, with a token if there is one. */
    Map<String, String> headers(@Nullable String token) {
        if (token == null) {
            return headers;
        }
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put("Authorization", "Bearer " + token);
        return all;
    }

    private static String accept(Content<?> answer) {
        return switch (answer.form()) {
            case TEXT, BINARY -> answer.mediaType() + ", application/json";
            default -> "application/json";
        };
    }
}
