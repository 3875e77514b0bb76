package dev.tercet.server.rime.projects;

import java.util.Optional;
import java.util.UUID;

/** Ids in paths. To the contract they are opaque; here they are UUIDs, and any other text is the id of nothing. */
public final class PathId {

    private static final int LENGTH = 36;

    private PathId() {}

    public static Optional<UUID> read(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
