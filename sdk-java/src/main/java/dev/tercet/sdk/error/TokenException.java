package dev.tercet.sdk.error;

import org.jspecify.annotations.Nullable;

/** The token endpoint refused the client or could not be reached (RFC 6749, section 5.2). */
public final class TokenException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String error;

    /**
     * @param status the HTTP status of the token endpoint, or 0 if it did not answer
     * @param error the {@code error} of its answer, such as {@code invalid_client}, or null
     */
    public TokenException(String message, int status, @Nullable String error, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.error = error;
    }

    /** An exception of this thread for what went wrong in another. */
    public static TokenException of(@Nullable Throwable cause) {
        return cause instanceof TokenException refused
                ? new TokenException(refused.getMessage(), refused.status(), refused.error(), refused)
                : new TokenException("Fetching a token failed", 0, null, cause);
    }

    /** The HTTP status of the token endpoint, or 0 if it did not answer. */
    public int status() {
        return status;
    }

    /** The {@code error} of its answer, such as {@code invalid_client}, or null. */
    public @Nullable String error() {
        return error;
    }
}
