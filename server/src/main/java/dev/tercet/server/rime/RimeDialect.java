package dev.tercet.server.rime;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rime on the wire: nested errors with lower snake codes, a tenant for each host name, limits by tenant and endpoint. */
@Singleton
public class RimeDialect implements ApiDialect {

    private static final Statuses STATUSES = new Statuses()
            .with(FailureKind.MALFORMED_BODY, 400, "validation_error", "The request body cannot be read.")
            .with(FailureKind.INVALID_QUERY, 400, "validation_error", "Request validation failed.")
            .with(FailureKind.INVALID_BODY, 400, "validation_error", "Request validation failed.")
            .with(FailureKind.UNPROCESSABLE, 422, "unprocessable_entity", "The values do not make sense together.")
            .with(FailureKind.UNAUTHENTICATED, 401, "unauthorized", "The token is missing, expired or invalid.")
            .with(FailureKind.PAYMENT_REQUIRED, 402, "payment_required", "The plan does not include this.")
            .with(FailureKind.FORBIDDEN, 403, "forbidden", "You do not have permission to do this.")
            .with(FailureKind.NOT_FOUND, 404, "resource_not_found", "The resource was not found.")
            .with(FailureKind.METHOD_NOT_ALLOWED, 405, "method_not_allowed", "The path does not have this method.")
            .with(FailureKind.NOT_ACCEPTABLE, 406, "not_acceptable", "The answer is application/json.")
            .with(FailureKind.CONFLICT, 409, "conflict", "The request conflicts with the current state.")
            .with(
                    FailureKind.KEY_IN_USE,
                    409,
                    "idempotency_key_in_use",
                    "The first request with this key is still under way.")
            .with(FailureKind.KEY_REUSED, 422, "idempotency_key_reused", "The key was used with another body.")
            .with(FailureKind.BODY_TOO_LARGE, 413, "payload_too_large", "The request body is too large.")
            .with(FailureKind.UNSUPPORTED_MEDIA_TYPE, 415, "unsupported_media_type", "Send application/json.")
            .with(
                    FailureKind.TOO_MANY_REQUESTS,
                    429,
                    "rate_limited",
                    "Too many requests. Retry after the indicated delay.")
            .with(FailureKind.INTERNAL, 500, "internal_error", "Something went wrong on our end.")
            .with(FailureKind.NOT_IMPLEMENTED, 501, "not_implemented", "Not implemented.")
            .with(FailureKind.UPSTREAM, 502, "upstream_error", "A service that this request depends on failed.")
            .with(FailureKind.UNAVAILABLE, 503, "service_unavailable", "The service is temporarily unavailable.")
            .complete();

    private static final String PREFIX = "/api/";
    private static final String TENANT_HEADER = "X-Rime-Tenant";

    /** The documents know one plan. */
    private static final String PLAN = "standard";

    private final boolean sandbox;

    public RimeDialect(@ConfigProperty(name = "tercet.sandbox", defaultValue = "false") boolean sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public String api() {
        return "rime";
    }

    @Override
    public boolean speaks(String path) {
        return path.startsWith(PREFIX);
    }

    @Override
    public ErrorAnswer answer(Failure failure, String requestId, String path) {
        Statuses.Entry standard = STATUSES.of(failure.kind());
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", failure.code() == null ? standard.code() : failure.code());
        error.put("message", failure.message() == null ? standard.message() : failure.message());
        if (!failure.fields().isEmpty()) {
            error.put(
                    "details",
                    failure.fields().stream().map(RimeDialect::detail).toList());
        }
        return new ErrorAnswer(standard.status(), Map.of("error", error));
    }

    @Override
    public List<RateSubject> counted(Caller caller, Operation operation, String address) {
        return List.of(new RateSubject(operation.id(), caller.tenantId(), PLAN));
    }

    @Override
    public Map<String, String> limitHeaders(RateDecision decision) {
        return Map.of();
    }

    /**
     * The first label of {@code acme.rimedata.io} or {@code acme.localhost}. A bare name or an address names none; then, in
     * the sandbox, the header {@code X-Rime-Tenant} may.
     */
    @Override
    public Optional<String> tenantOf(String host, UnaryOperator<String> header) {
        String name = host.contains(":") ? host.substring(0, host.indexOf(':')) : host;
        boolean address = name.isEmpty() || Character.isDigit(name.charAt(name.length() - 1));
        int dot = name.indexOf('.');
        if (!address && dot > 0) {
            return Optional.of(name.substring(0, dot).toLowerCase(Locale.ROOT));
        }
        return sandbox ? Optional.ofNullable(header.apply(TENANT_HEADER)) : Optional.empty();
    }

    /** "All requests must use HTTPS. HTTP requests are rejected." */
    @Override
    public boolean refusesPlainHttp() {
        return true;
    }

    private static Map<String, String> detail(FieldError error) {
        String text =
                error.text() == null ? FieldNames.asWords(error.field()) + " " + error.phrase() + "." : error.text();
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("field", error.field());
        detail.put("message", text);
        return detail;
    }
}
