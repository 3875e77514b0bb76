package dev.tercet.sdk.error;

import org.jspecify.annotations.Nullable;

/** The root of everything the SDK throws on purpose, except misuse, which is an {@link IllegalArgumentException}. */
public class SdkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected SdkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
