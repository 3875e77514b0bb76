package dev.tercet.server.kernel.errors;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A refused request, before any dialect has put it into words.
 *
 * @param kind what went wrong
 * @param code the machine-readable code where it is narrower than the kind's own; otherwise null
 * @param message for a person to read; null for the dialect's standard text
 * @param detail a second machine-readable word that some dialects show; otherwise null
 * @param fields what is wrong with which member, all of it
 * @param retryAfter how long to wait before trying again; null when that does not help
 * @param headers further response headers
 */
public record Failure(
        FailureKind kind,
        String code,
        String message,
        String detail,
        List<FieldError> fields,
        Duration retryAfter,
        Map<String, String> headers) {

    public Failure {
        fields = List.copyOf(fields);
        headers = Map.copyOf(headers);
    }

    public static Failure of(FailureKind kind, String message) {
        return new Failure(kind, null, message, null, List.of(), null, Map.of());
    }

    public static Failure of(FailureKind kind, List<FieldError> fields) {
        return new Failure(kind, null, null, null, fields, null, Map.of());
    }

    public Failure withCode(String newCode) {
        return new Failure(kind, newCode, message, detail, fields, retryAfter, headers);
    }

    public Failure withDetail(String newDetail) {
        return new Failure(kind, code, message, newDetail, fields, retryAfter, headers);
    }

    public Failure withFields(List<FieldError> newFields) {
        return new Failure(kind, code, message, detail, newFields, retryAfter, headers);
    }

    public Failure withRetryAfter(Duration wait) {
        return new Failure(kind, code, message, detail, fields, wait, headers);
    }

    public Failure withHeader(String name, String value) {
        return new Failure(kind, code, message, detail, fields, retryAfter, Map.of(name, value));
    }

    public ApiException asException() {
        return new ApiException(this);
    }
}
