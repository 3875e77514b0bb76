package dev.tercet.server.rymi.calls;

import dev.tercet.server.kernel.errors.ApiException;
import java.util.Optional;
import java.util.UUID;

/** The ids of calls as callers write them. */
final class CallIds {

    private CallIds() {}

    /** Empty when the text is no UUID, so that no call can have it. */
    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static ApiException notFound() {
        return ApiException.notFound("Resource not found");
    }
}
