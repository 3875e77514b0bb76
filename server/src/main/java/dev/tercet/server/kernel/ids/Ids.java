package dev.tercet.server.kernel.ids;

import com.github.f4b6a3.ulid.UlidCreator;
import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.util.UuidValidator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** New identifiers: unguessable, and in the order in which they were made. Thread-safe. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A prefix, an underscore and a monotonic ULID: {@code claim_01jd...} in upper case. */
    public static String prefixed(String prefix) {
        return prefix + '_' + UlidCreator.getMonotonicUlid();
    }

    /** A UUID of version 7 (RFC 9562). */
    public static UUID uuid() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The UUID in its canonical form, upper or lower case; empty for any other text. */
    public static Optional<UUID> readUuid(String text) {
        return UuidValidator.isValid(text) && text.length() == 36
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** A secret of 256 random bits in unpadded base64url. */
    public static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
