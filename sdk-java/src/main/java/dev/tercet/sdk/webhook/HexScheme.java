package dev.tercet.sdk.webhook;

import dev.tercet.sdk.core.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Signatures in lower-case hex.
 *
 * @param prefix how the names of all headers begin
 * @param signsTime whether the time and a dot are signed before the body
 * @param unit what the time is counted in: seconds or milliseconds
 */
record HexScheme(String prefix, boolean signsTime, ChronoUnit unit) implements SignatureScheme {

    @Override
    public Claim read(Function<String, @Nullable String> headers, byte[] body) {
        String signature = DeliveryHeaders.text(headers, prefix + "Signature");
        long timestamp = DeliveryHeaders.number(headers, prefix + "Timestamp");
        return new Claim(
                signature.length() == 2 * HmacSha256.LENGTH ? List.of(bytes(signature)) : List.of(),
                parts(timestamp, body),
                Instant.EPOCH.plus(timestamp, unit));
    }

    @Override
    public byte[] key(Secret secret) {
        return secret.reveal().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, String> write(byte[] key, String deliveryId, Instant sentAt, byte[] body) {
        long timestamp = unit.between(Instant.EPOCH, sentAt);
        return Map.of(
                prefix + "Signature", HexFormat.of().formatHex(HmacSha256.of(key, parts(timestamp, body))),
                prefix + "Timestamp", Long.toString(timestamp),
                prefix + "Delivery", deliveryId);
    }

    private List<byte[]> parts(long timestamp, byte[] body) {
        return signsTime ? List.of((timestamp + ".").getBytes(StandardCharsets.UTF_8), body) : List.of(body);
    }

    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
