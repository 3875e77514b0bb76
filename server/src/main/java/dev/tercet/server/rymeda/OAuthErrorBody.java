package dev.tercet.server.rymeda;

import dev.tercet.server.kernel.dialect.ApiDialect.ErrorAnswer;
import dev.tercet.server.kernel.dialect.Statuses;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FieldError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Errors of the token endpoint: RFC 6749, section 5.2, not the API's own shape. */
final class OAuthErrorBody {

    private OAuthErrorBody() {}

    static ErrorAnswer answer(Failure failure, Statuses.Entry standard) {
        int status = standard.status() == 422 ? 400 : standard.status();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", failure.code() == null ? code(status) : failure.code());
        String description = failure.message() == null ? fields(failure, standard) : failure.message();
        if (description != null) {
            body.put("error_description", description);
        }
        return new ErrorAnswer(status, body);
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "invalid_client";
            case 429, 502, 503 -> "temporarily_unavailable";
            case 500 -> "server_error";
            default -> "invalid_request";
        };
    }

    private static String fields(Failure failure, Statuses.Entry standard) {
        return failure.fields().isEmpty()
                ? standard.message()
                : failure.fields().stream().map(OAuthErrorBody::sentence).collect(Collectors.joining("; "));
    }

    private static String sentence(FieldError error) {
        return error.field() + " " + (error.text() == null ? error.phrase() : error.text());
    }
}
