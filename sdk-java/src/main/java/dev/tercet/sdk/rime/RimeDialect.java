package dev.tercet.sdk.rime;

import dev.tercet.sdk.error.Failure;
import dev.tercet.sdk.error.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How Rime writes errors: {@code {"error": {"code", "message", "details": [{"field", "message"}]}}}. The request id is in the
 * header {@code X-Request-Id}.
 */
final class RimeDialect {
    private RimeDialect() {}

    static Failure read(Map<?, ?> body) {
        if (body.get("error") instanceof Map<?, ?> error) {
            return new Failure(
                    text(error.get("code")), text(error.get("message")), details(error.get("details")), null);
        }
        return Failure.UNREADABLE;
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
