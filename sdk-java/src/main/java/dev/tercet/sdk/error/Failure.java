package dev.tercet.sdk.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error answer, whatever its form on the wire. Each API has its own; a part it does not have is null.
 *
 * @param code the name of the error for programs
 * @param message the explanation for people
 * @param details the faulty fields
 * @param requestId the id under which the server logged the exchange
 */
public record Failure(
        @Nullable String code,
        @Nullable String message,
        List<FieldError> details,
        @Nullable String requestId) {

    /** Nothing could be read. */
    public static final Failure UNREADABLE = new Failure(null, null, List.of(), null);
}
