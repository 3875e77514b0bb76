package dev.tercet.server.kernel.webhooks;

import java.time.Instant;

/**
 * What one attempt sends.
 *
 * @param deliveryId the same over all attempts
 * @param type the event
 * @param sentAt when this attempt is made
 * @param secret the endpoint's secret that signs at that time
 */
public record WebhookMessage(String deliveryId, String type, byte[] body, Instant sentAt, String secret) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "WebhookMessage[" + deliveryId + ", " + type + ", " + sentAt + "]";
    }
}
