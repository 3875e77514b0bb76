package dev.tercet.sdk.webhook;

import dev.tercet.sdk.core.Secret;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a sender signs, and in which headers it says so. Stateless. */
public interface SignatureScheme {

    /** Headers {@code <prefix>Signature} in lower-case hex, of the body alone, and {@code <prefix>Timestamp} in seconds. */
    static SignatureScheme hexOfBody(String prefix) {
        return new HexScheme(prefix, false, ChronoUnit.SECONDS);
    }

    /** The same, but of the time, a dot and the body, with the time in milliseconds. */
    static SignatureScheme hexOfTimeAndBody(String prefix) {
        return new HexScheme(prefix, true, ChronoUnit.MILLIS);
    }

    /**
     * What a delivery claims.
     *
     * @param signatures the signatures it carries, of which one is enough
     * @param parts what was signed, one after the other
     * @param sentAt when it says it was sent
     */
    record Claim(List<byte[]> signatures, List<byte[]> parts, Instant sentAt) {}

    /**
     * Reads the headers.
     *
     * @throws WebhookVerificationException if one is missing or cannot be read
     */
    Claim read(Function<String, @Nullable String> headers, byte[] body);

    /** The bytes that a secret stands for. */
    byte[] key(Secret secret);

    /** The headers of a delivery. */
    Map<String, String> write(byte[] key, String deliveryId, Instant sentAt, byte[] body);
}
