package dev.tercet.server.rymi;

import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.contract.Operation;
import dev.tercet.server.kernel.dialect.ApiDialect;
import dev.tercet.server.kernel.dialect.Statuses;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.ratelimit.RateDecision;
import dev.tercet.server.kernel.ratelimit.RateSubject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rymi on the wire: flat errors, an allowance of requests per minute with a burst, counted by tenant and key. */
@Singleton
public class RymiDialect implements ApiDialect {

    private static final Set<String> AREAS = Set.of(
            "agents",
            "calls",
            "numbers",
            "telephony",
            "voice-providers",
            "keys",
            "realtime",
            "webrtc",
            "webhooks",
            "dnc",
            "analytics",
            "notifications",
            "languages",
            "auth");

    private static final String UNLIMITED_PLAN = "custom";
    private static final Set<String> SAID = Set.of(
            "/v1/calls/{id}/transcript", "/v1/calls/{id}/recording", "/v1/calls/{id}/summary", "/v1/calls/{id}/events");

    private static final Statuses STATUSES = new Statuses()
            .with(FailureKind.MALFORMED_BODY, 400, "invalid_json", "The request body cannot be read")
            .with(FailureKind.INVALID_QUERY, 400, "validation_error", "Request validation failed")
            .with(FailureKind.INVALID_BODY, 400, "validation_error", "Request validation failed")
            .with(FailureKind.UNPROCESSABLE, 400, "validation_error", "Request validation failed")
            .with(FailureKind.UNAUTHENTICATED, 401, "unauthorized", "Missing or invalid API key")
            .with(FailureKind.PAYMENT_REQUIRED, 402, "insufficient_credits", "Insufficient credits to start this call")
            .with(FailureKind.FORBIDDEN, 403, "forbidden", "This key is not allowed to perform this operation")
            .with(FailureKind.NOT_FOUND, 404, "not_found", "Resource not found")
            .with(FailureKind.METHOD_NOT_ALLOWED, 405, "method_not_allowed", "The path does not have this method")
            .with(FailureKind.NOT_ACCEPTABLE, 406, "not_acceptable", "The answer is application/json")
            .with(FailureKind.CONFLICT, 409, "conflict", "The resource is in a state that does not allow this")
            .with(
                    FailureKind.KEY_IN_USE,
                    409,
                    "idempotency_key_in_use",
                    "The first request with this key is still under way")
            .with(FailureKind.KEY_REUSED, 409, "idempotency_key_reused", "The key was used with another body")
            .with(FailureKind.BODY_TOO_LARGE, 413, "payload_too_large", "The request body is too large")
            .with(FailureKind.UNSUPPORTED_MEDIA_TYPE, 415, "unsupported_media_type", "Send application/json")
            .with(FailureKind.TOO_MANY_REQUESTS, 429, "rate_limit_exceeded", "Rate limit exceeded")
            .with(FailureKind.INTERNAL, 500, "internal_error", "Internal server error")
            .with(FailureKind.NOT_IMPLEMENTED, 501, "not_implemented", "Not implemented")
            .with(FailureKind.UPSTREAM, 502, "upstream_error", "The upstream provider could not complete the request")
            .with(FailureKind.UNAVAILABLE, 503, "service_unavailable", "Service temporarily unavailable")
            .complete();

    @Override
    public String api() {
        return "rymi";
    }

    @Override
    public boolean speaks(String path) {
        String[] segments = path.split("/", 4);
        return segments.length > 2 && segments[1].equals("v1") && AREAS.contains(segments[2]);
    }

    @Override
    public ErrorAnswer answer(Failure failure, String requestId, String path) {
        Statuses.Entry standard = STATUSES.of(failure.kind());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", failure.message() == null ? standard.message() : failure.message());
        body.put("code", failure.code() == null ? standard.code() : failure.code());
        if (failure.detail() != null) {
            body.put("detail", failure.detail());
        } else if (!failure.fields().isEmpty()) {
            body.put(
                    "detail",
                    failure.fields().stream()
                            .sorted(Comparator.comparing(FieldError::field))
                            .map(RymiDialect::reason)
                            .collect(Collectors.joining("; ")));
        }
        return new ErrorAnswer(standard.status(), body);
    }

    /** "Per tenant, per API key and per IP." The plan that has no limit has none of the three. */
    @Override
    public List<RateSubject> counted(Caller caller, Operation operation, String address) {
        if (UNLIMITED_PLAN.equals(caller.plan())) {
            return List.of();
        }
        return List.of(
                new RateSubject("address", address, "address"),
                new RateSubject("key", caller.credentialId(), caller.plan()),
                new RateSubject("tenant", caller.tenantId(), caller.plan()));
    }

    @Override
    public Map<String, String> limitHeaders(RateDecision decision) {
        return Map.of();
    }

    /** What was said on a call. */
    @Override
    public boolean showsHealthData(Operation operation) {
        return SAID.contains(operation.path());
    }

    private static String reason(FieldError error) {
        String text = error.text() == null ? error.phrase() : error.text();
        return error.field().isEmpty() ? "body: " + text : error.field() + ": " + text;
    }
}
