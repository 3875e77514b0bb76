package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.core.ResponseMeta;
import dev.tercet.sdk.error.ApiException;
import dev.tercet.sdk.error.DecodingException;
import dev.tercet.sdk.error.Failure;
import dev.tercet.sdk.http.TransportResponse;
import dev.tercet.sdk.model.Json;
import dev.tercet.sdk.operation.Content;
import dev.tercet.sdk.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns an answer into a typed value, or into the exception that fits it. */
final class AnswerReader {
    private final Dialect dialect;

    AnswerReader(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The value; null where the operation gives none. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the form decides the type
    <R> R read(Operation<R> operation, TransportResponse answer, ResponseMeta meta) {
        Content.Form form = operation.answer().form();
        boolean redirect = form == Content.Form.LOCATION && answer.status() / 100 == 3;
        if (!redirect && answer.status() / 100 != 2) {
            throw ApiException.of(meta, failure(answer), answer.body());
        }
        return (R)
                switch (form) {
                    case TEXT -> new String(answer.body(), StandardCharsets.UTF_8);
                    case BINARY -> answer.body();
                    case LOCATION -> location(answer, meta);
                    case NONE -> null;
                    default -> json(operation, answer, meta);
                };
    }

    private static @Nullable Object json(Operation<?> operation, TransportResponse answer, ResponseMeta meta) {
        if (answer.body().length == 0) {
            if (answer.status() == 204) {
                return null;
            }
            throw new DecodingException(new DecodingException("The document is empty"), meta);
        }
        try {
            return operation.answer().type().read(Json.parse(answer.body()));
        } catch (DecodingException e) {
            throw new DecodingException(e, meta);
        }
    }

    private static String location(TransportResponse answer, ResponseMeta meta) {
        String location = answer.headers().first("Location");
        if (location == null) {
            throw new DecodingException(new DecodingException("There is no Location header"), meta);
        }
        return location;
    }

    private Failure failure(TransportResponse answer) {
        try {
            return Json.parse(answer.body()) instanceof Map<?, ?> body ? dialect.read(body) : Failure.UNREADABLE;
        } catch (DecodingException e) {
            return Failure.UNREADABLE;
        }
    }
}
