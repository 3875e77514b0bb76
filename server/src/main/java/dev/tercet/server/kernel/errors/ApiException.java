package dev.tercet.server.kernel.errors;

import java.util.List;

/** Ends a request with a {@link Failure}. Carries no stack trace: it is an answer, not a fault. */
public class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public ApiException(Failure failure) {
        super(failure.message(), null, false, false);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }

    /** The thing does not exist, or not for this tenant: the two must look alike. */
    public static ApiException notFound(String message) {
        return Failure.of(FailureKind.NOT_FOUND, message).asException();
    }

    /** The request clashes with the state that the thing is in. */
    public static ApiException conflict(String message) {
        return Failure.of(FailureKind.CONFLICT, message).asException();
    }

    /** The body is well-formed, but these members make no sense. */
    public static ApiException unprocessable(List<FieldError> fields) {
        return Failure.of(FailureKind.UNPROCESSABLE, fields).asException();
    }

    public static ApiException unprocessable(String field, String text) {
        return unprocessable(List.of(FieldError.of(field, text)));
    }

    /** The credential is missing, unknown, expired or for something else. */
    public static ApiException unauthenticated() {
        return Failure.of(FailureKind.UNAUTHENTICATED, (String) null).asException();
    }

    public static ApiException forbidden(String message) {
        return Failure.of(FailureKind.FORBIDDEN, message).asException();
    }

    public static ApiException invalidQuery(String parameter, String text) {
        return Failure.of(FailureKind.INVALID_QUERY, List.of(FieldError.of(parameter, text)))
                .asException();
    }
}
