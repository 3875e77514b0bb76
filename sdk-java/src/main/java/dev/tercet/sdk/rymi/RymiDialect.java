package dev.tercet.sdk.rymi;

import dev.tercet.sdk.error.Failure;
import dev.tercet.sdk.error.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How Rymi writes errors: {@code {"error": "...", "code": "...", "detail": "..."}}. With the code {@code validation_error} the
 * detail lists all findings as {@code field: reason}, separated by semicolons.
 */
final class RymiDialect {
    private RymiDialect() {}

    static Failure read(Map<?, ?> body) {
        String code = text(body.get("code"));
        String error = text(body.get("error"));
        String detail = text(body.get("detail"));
        if (detail == null) {
            return new Failure(code, error, List.of(), null);
        }
        if ("validation_error".equals(code)) {
            return new Failure(code, error, findings(detail), null);
        }
        return new Failure(code, error == null ? detail : error + " (" + detail + ")", List.of(), null);
    }

    private static List<FieldError> findings(String detail) {
        List<FieldError> findings = new ArrayList<>();
        for (String finding : detail.split("; ", -1)) {
            int colon = finding.indexOf(": ");
            findings.add(
                    colon < 0
                            ? new FieldError("", finding)
                            : new FieldError(finding.substring(0, colon), finding.substring(colon + 2)));
        }
        return List.copyOf(findings);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }
}
