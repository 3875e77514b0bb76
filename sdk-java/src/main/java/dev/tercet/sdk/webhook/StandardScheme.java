package dev.tercet.sdk.webhook;

import dev.tercet.sdk.core.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scheme of the Standard Webhooks specification (1.0.0): id, time and body are signed together. A secret is Base64 behind
 * {@code whsec_}; any other is a key as it stands.
 */
enum StandardScheme implements SignatureScheme {
    V1;

    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    @Override
    public Claim read(Function<String, @Nullable String> headers, byte[] body) {
        String id = DeliveryHeaders.text(headers, "webhook-id");
        long timestamp = DeliveryHeaders.number(headers, "webhook-timestamp");
        String signatures = DeliveryHeaders.text(headers, "webhook-signature");
        return new Claim(
                Stream.of(signatures.split(" ", -1))
                        .filter(signature -> signature.startsWith(VERSION))
                        .map(signature -> bytes(signature.substring(VERSION.length())))
                        .toList(),
                parts(id, timestamp, body),
                Instant.ofEpochSecond(timestamp));
    }

    @Override
    public byte[] key(Secret secret) {
        String text = secret.reveal();
        byte[] decoded = text.startsWith(SECRET_PREFIX) ? bytes(text.substring(SECRET_PREFIX.length())) : new byte[0];
        return decoded.length == 0 ? text.getBytes(StandardCharsets.UTF_8) : decoded;
    }

    @Override
    public Map<String, String> write(byte[] key, String deliveryId, Instant sentAt, byte[] body) {
        byte[] signature = HmacSha256.of(key, parts(deliveryId, sentAt.getEpochSecond(), body));
        return Map.of(
                "webhook-id",
                deliveryId,
                "webhook-timestamp",
                Long.toString(sentAt.getEpochSecond()),
                "webhook-signature",
                VERSION + Base64.getEncoder().encodeToString(signature));
    }

    private static List<byte[]> parts(String id, long timestamp, byte[] body) {
        return List.of((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8), body);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
