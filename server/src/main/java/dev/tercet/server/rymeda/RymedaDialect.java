package dev.tercet.server.rymeda;

import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.contract.Operation;
import dev.tercet.server.kernel.dialect.ApiDialect;
import dev.tercet.server.kernel.dialect.FieldNames;
import dev.tercet.server.kernel.dialect.Statuses;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.ratelimit.RateDecision;
import dev.tercet.server.kernel.ratelimit.RateSubject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rymeda on the wire: nested errors with upper snake codes, limits per key with three headers. */
@Singleton
public class RymedaDialect implements ApiDialect {

    private static final Set<String> LAYERS =
            Set.of("care", "revenue", "compliance", "network", "commerce", "intelligence", "platform");

    private static final List<String> HEALTH_DATA =
            List.of("/v1/care/", "/v1/revenue/", "/v1/compliance/", "/v1/intelligence/");

    private static final Statuses STATUSES = new Statuses()
            .with(FailureKind.MALFORMED_BODY, 400, "BAD_REQUEST", "The request body cannot be read")
            .with(FailureKind.INVALID_QUERY, 400, "BAD_REQUEST", null)
            .with(FailureKind.INVALID_BODY, 422, "VALIDATION_FAILED", null)
            .with(FailureKind.UNPROCESSABLE, 422, "VALIDATION_FAILED", null)
            .with(FailureKind.UNAUTHENTICATED, 401, "UNAUTHORIZED", "A valid access token or API key is required")
            .with(FailureKind.PAYMENT_REQUIRED, 402, "PAYMENT_REQUIRED", "Payment is required")
            .with(FailureKind.FORBIDDEN, 403, "FORBIDDEN", "The credential does not allow this")
            .with(FailureKind.NOT_FOUND, 404, "NOT_FOUND", "Not found")
            .with(FailureKind.METHOD_NOT_ALLOWED, 405, "METHOD_NOT_ALLOWED", "The path does not have this method")
            .with(FailureKind.NOT_ACCEPTABLE, 406, "NOT_ACCEPTABLE", "The answer is application/json")
            .with(FailureKind.CONFLICT, 409, "CONFLICT", "The request conflicts with the current state")
            .with(
                    FailureKind.KEY_IN_USE,
                    409,
                    "IDEMPOTENCY_KEY_IN_USE",
                    "The first request with this key is still under way")
            .with(FailureKind.KEY_REUSED, 422, "IDEMPOTENCY_KEY_REUSED", "The key was used with another body")
            .with(FailureKind.BODY_TOO_LARGE, 413, "PAYLOAD_TOO_LARGE", "The request body is too large")
            .with(FailureKind.UNSUPPORTED_MEDIA_TYPE, 415, "UNSUPPORTED_MEDIA_TYPE", "Send application/json")
            .with(FailureKind.TOO_MANY_REQUESTS, 429, "RATE_LIMITED", "Too many requests")
            .with(FailureKind.INTERNAL, 500, "INTERNAL_ERROR", "Something went wrong on our side")
            .with(FailureKind.NOT_IMPLEMENTED, 501, "NOT_IMPLEMENTED", "Not implemented")
            .with(FailureKind.UPSTREAM, 502, "UPSTREAM_ERROR", "A service that this request depends on failed")
            .with(FailureKind.UNAVAILABLE, 503, "SERVICE_UNAVAILABLE", "The service is not available just now")
            .complete();

    @Override
    public String api() {
        return "rymeda";
    }

    @Override
    public boolean speaks(String path) {
        if (path.startsWith("/oauth2/") || path.startsWith("/.well-known/")) {
            return true;
        }
        String[] segments = path.split("/", 4);
        return segments.length > 2 && segments[1].equals("v1") && LAYERS.contains(segments[2]);
    }

    @Override
    public ErrorAnswer answer(Failure failure, String requestId, String path) {
        Statuses.Entry standard = STATUSES.of(failure.kind());
        if (path.startsWith("/oauth2/")) {
            return OAuthErrorBody.answer(failure, standard);
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("status", standard.status());
        error.put("code", failure.code() == null ? standard.code() : failure.code());
        error.put("message", message(failure, standard));
        error.put(
                "details", failure.fields().stream().map(RymedaDialect::detail).toList());
        error.put("requestId", requestId);
        return new ErrorAnswer(standard.status(), Map.of("error", error));
    }

    /** Limits are per key: one count for all operations. */
    @Override
    public List<RateSubject> counted(Caller caller, Operation operation, String address) {
        return List.of(new RateSubject("key", caller.credentialId(), caller.plan()));
    }

    /** Its documents promise the headers on every answer. */
    @Override
    public boolean countsEverywhere() {
        return true;
    }

    @Override
    public Map<String, String> limitHeaders(RateDecision decision) {
        if (!decision.limited()) {
            return Map.of();
        }
        return Map.of(
                "X-RateLimit-Limit", Integer.toString(decision.limit()),
                "X-RateLimit-Remaining", Long.toString(decision.remaining()),
                "X-RateLimit-Reset",
                        Long.toString(decision.reset().plusMillis(999).getEpochSecond()));
    }

    /** Clients and their care, what is billed for it, what audits find in it and what models make of it. */
    @Override
    public boolean showsHealthData(Operation operation) {
        return HEALTH_DATA.stream().anyMatch(operation.path()::startsWith);
    }

    private static String message(Failure failure, Statuses.Entry standard) {
        if (failure.message() != null) {
            return failure.message();
        }
        if (failure.fields().isEmpty()) {
            return standard.message() == null ? "The request is not valid" : standard.message();
        }
        int count = failure.fields().size();
        String what = failure.kind() == FailureKind.INVALID_QUERY ? "parameter" : "field";
        return "Validation failed for " + count + " " + what + (count == 1 ? "" : "s");
    }

    private static Map<String, String> detail(FieldError error) {
        String text = error.text() == null ? FieldNames.asWords(error.field()) + " " + error.phrase() : error.text();
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("field", error.field());
        detail.put("message", text);
        return detail;
    }
}
