package dev.tercet.server.rymi.webhooks;

import dev.tercet.contract.rymi.model.WebhookDisabledData;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.webhooks.DisabledEndpoint;
import dev.tercet.server.kernel.webhooks.HmacSha256;
import dev.tercet.server.kernel.webhooks.RetrySchedule;
import dev.tercet.server.kernel.webhooks.WebhookDialect;
import dev.tercet.server.kernel.webhooks.WebhookMessage;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rymi's deliveries: five retries within three hours, time and body signed together, in hex. */
@Singleton
public class RymiWebhooks implements WebhookDialect {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final RetrySchedule RETRIES = new RetrySchedule(
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2)),
            0.2);

    private final int failureLimit;

    public RymiWebhooks(@ConfigProperty(name = "tercet.rymi.webhook-failure-limit") int failureLimit) {
        this.failureLimit = failureLimit;
    }

    @Override
    public String api() {
        return "rymi";
    }

    @Override
    public String newEndpointId() {
        return Ids.uuid().toString();
    }

    @Override
    public String newDeliveryId() {
        return Ids.uuid().toString();
    }

    @Override
    public String newAttemptId() {
        return Ids.uuid().toString();
    }

    @Override
    public Duration timeout() {
        return TIMEOUT;
    }

    @Override
    public RetrySchedule retries() {
        return RETRIES;
    }

    @Override
    public boolean retriesRedelivery() {
        return false;
    }

    @Override
    public int failureLimit() {
        return failureLimit;
    }

    @Override
    public Object disabled(DisabledEndpoint endpoint) {
        return new WebhookDisabledData()
                .webhookId(endpoint.id())
                .url(URI.create(endpoint.url()))
                .failedDeliveries(endpoint.failedDeliveries())
                .disabledAt(endpoint.disabledAt());
    }

    @Override
    public Map<String, Object> envelope(String type, Instant occurredAt, Object data) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("type", type);
        envelope.put("event", type);
        envelope.put("timestamp", occurredAt);
        envelope.put("data", data);
        return envelope;
    }

    @Override
    public Map<String, String> headers(WebhookMessage message) {
        String timestamp = Long.toString(message.sentAt().toEpochMilli());
        byte[] head = (timestamp + ".").getBytes(StandardCharsets.UTF_8);
        return Map.of(
                "X-Rymi-Signature", HmacSha256.hex(message.secret(), head, message.body()),
                "X-Rymi-Timestamp", timestamp,
                "X-Rymi-Event", message.type(),
                "X-Rymi-Delivery", message.deliveryId());
    }
}
