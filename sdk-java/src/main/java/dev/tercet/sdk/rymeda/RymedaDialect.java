package dev.tercet.sdk.rymeda;

import dev.tercet.sdk.error.Failure;
import dev.tercet.sdk.error.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How Rymeda writes errors: {@code {"error": {"status", "code", "message", "details": [{"field", "message"}], "requestId"}}}. The
 * token endpoint writes {@code {"error": "...", "error_description": "..."}} instead (RFC 6749, section 5.2).
 */
final class RymedaDialect {
    private RymedaDialect() {}

    static Failure read(Map<?, ?> body) {
        if (body.get("error") instanceof Map<?, ?> error) {
            return new Failure(
                    text(error.get("code")),
                    text(error.get("message")),
                    details(error.get("details")),
                    text(error.get("requestId")));
        }
        return new Failure(text(body.get("error")), text(body.get("error_description")), List.of(), null);
    }

    private static List<FieldError> details(@Nullable Object details) {
        if (!(details instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .filter(Map.class::isInstance)
                .map(Map.class::cast)
                .map(detail ->
                        new FieldError(String.valueOf(detail.get("field")), String.valueOf(detail.get("message"))))
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }
}
