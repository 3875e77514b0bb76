package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.model.WebhookDisabledData;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.webhooks.DisabledEndpoint;
import dev.tercet.server.kernel.webhooks.HmacSha256;
import dev.tercet.server.kernel.webhooks.RetrySchedule;
import dev.tercet.server.kernel.webhooks.WebhookDialect;
import dev.tercet.server.kernel.webhooks.WebhookMessage;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rymeda's deliveries: five retries within a quarter of an hour, the body alone signed, in hex. */
@Singleton
public class RymedaWebhooks implements WebhookDialect {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final RetrySchedule RETRIES = new RetrySchedule(
            List.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10)),
            0);

    private final OrganizationSettings settings;

    public RymedaWebhooks(OrganizationSettings settings) {
        this.settings = settings;
    }

    @Override
    public String api() {
        return "rymeda";
    }

    @Override
    public String newEndpointId() {
        return Ids.prefixed("wh");
    }

    @Override
    public String newDeliveryId() {
        return Ids.prefixed("dlv");
    }

    @Override
    public String newAttemptId() {
        return Ids.prefixed("att");
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
        return true;
    }

    @Override
    public int failureLimit() {
        return settings.webhookFailureLimit();
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
        envelope.put("event", type);
        envelope.put("data", data);
        envelope.put("timestamp", occurredAt);
        return envelope;
    }

    @Override
    public Map<String, String> headers(WebhookMessage message) {
        return Map.of(
                "X-Rymeda-Signature", HmacSha256.hex(message.secret(), message.body()),
                "X-Rymeda-Timestamp", Long.toString(message.sentAt().getEpochSecond()),
                "X-Rymeda-Event", message.type(),
                "X-Rymeda-Delivery", message.deliveryId());
    }
}
