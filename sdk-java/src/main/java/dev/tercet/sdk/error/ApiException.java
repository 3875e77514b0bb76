package dev.tercet.sdk.error;

import dev.tercet.sdk.core.Attempt;
import dev.tercet.sdk.core.RateLimit;
import dev.tercet.sdk.core.ResponseMeta;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The API answered with an error. There is a subclass for each status that the contracts know. The message has what the
 * server says for people; the body of the answer is never part of it.
 */
public class ApiException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final transient ResponseMeta meta;
    private final transient Failure failure;
    private final byte[] body;

    ApiException(ResponseMeta meta, Failure failure, byte[] body) {
        super(message(meta, failure), null);
        this.meta = meta;
        this.failure = failure;
        this.body = body.clone();
    }

    /** The exception that fits the status. */
    public static ApiException of(ResponseMeta meta, Failure failure, byte[] body) {
        return switch (meta.status()) {
            case 400 -> new BadRequestException(meta, failure, body);
            case 401 -> new AuthenticationException(meta, failure, body);
            case 402 -> new InsufficientCreditsException(meta, failure, body);
            case 403 -> new PermissionDeniedException(meta, failure, body);
            case 404 -> new NotFoundException(meta, failure, body);
            case 409 -> new ConflictException(meta, failure, body);
            case 422 -> new UnprocessableException(meta, failure, body);
            case 429 -> new RateLimitedException(meta, failure, body);
            default ->
                meta.status() >= 500 ? new ServerException(meta, failure, body) : new ApiException(meta, failure, body);
        };
    }

    /** The HTTP status. */
    public int status() {
        return meta.status();
    }

    /** The name of the error for programs, such as {@code VALIDATION_FAILED}, or null. Branch on this. */
    public @Nullable String code() {
        return failure.code();
    }

    /** What the server says for people, or null. It may be reworded. */
    public @Nullable String reason() {
        return failure.message();
    }

    /** The faulty fields; empty where the API names none. */
    public List<FieldError> details() {
        return failure.details();
    }

    /** The id under which the server logged the exchange, or null. Quote it when you report a problem. */
    public @Nullable String requestId() {
        return failure.requestId() != null ? failure.requestId() : meta.requestId();
    }

    /** What the answer says about the allowance of the credential. */
    public RateLimit rateLimit() {
        return meta.rateLimit();
    }

    /** The operation of the contract that was called. */
    public String operationId() {
        return meta.operationId();
    }

    /** The requests that were sent, the one that brought this error last. */
    public List<Attempt> attempts() {
        return meta.attempts();
    }

    /** Status, headers, time and attempts. */
    public ResponseMeta meta() {
        return meta;
    }

    /** The body of the answer as text. It may hold private data. */
    public String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String message(ResponseMeta meta, Failure failure) {
        StringBuilder text = new StringBuilder().append(meta.status());
        if (failure.code() != null) {
            text.append(' ').append(failure.code());
        }
        text.append(" from ").append(meta.operationId());
        if (failure.message() != null) {
            text.append(": ").append(failure.message());
        }
        failure.details()
                .forEach(detail ->
                        text.append("; ").append(detail.field()).append(": ").append(detail.message()));
        String requestId = failure.requestId() != null ? failure.requestId() : meta.requestId();
        return requestId == null
                ? text.toString()
                : text.append(" (request id ").append(requestId).append(')').toString();
    }
}
