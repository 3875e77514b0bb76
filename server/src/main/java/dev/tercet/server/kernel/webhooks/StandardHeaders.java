package dev.tercet.server.kernel.webhooks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The headers of the Standard Webhooks specification (1.0.0), sent beside the API's own: receivers can use any of its
 * libraries. While a new secret waits to take over, there is a signature by each.
 */
final class StandardHeaders {

    private static final String PREFIX = "whsec_";

    private StandardHeaders() {}

    /** @param secrets those that a receiver may hold at this time */
    static Map<String, String> of(WebhookMessage message, List<String> secrets) {
        String timestamp = Long.toString(message.sentAt().getEpochSecond());
        byte[] head = (message.deliveryId() + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", message.deliveryId());
        headers.put("webhook-timestamp", timestamp);
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> HmacSha256.of(key(secret), head, message.body()))
                        .map(signature -> "v1," + Base64.getEncoder().encodeToString(signature))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    /** The specification's form of a secret is Base64 behind a prefix; any other secret is a key as it stands. */
    private static byte[] key(String secret) {
        if (secret.startsWith(PREFIX)) {
            try {
                return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            } catch (IllegalArgumentException e) {
                // Chosen by the tenant, and not in that form.
            }
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
