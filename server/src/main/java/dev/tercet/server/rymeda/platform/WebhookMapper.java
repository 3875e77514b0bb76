package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.model.AttemptOutcome;
import dev.tercet.contract.rymeda.model.DeliveryStatus;
import dev.tercet.contract.rymeda.model.EventType;
import dev.tercet.contract.rymeda.model.Webhook;
import dev.tercet.contract.rymeda.model.WebhookAttempt;
import dev.tercet.contract.rymeda.model.WebhookDelivery;
import dev.tercet.contract.rymeda.model.WebhookStatus;
import dev.tercet.server.kernel.webhooks.WebhookAttemptEntity;
import dev.tercet.server.kernel.webhooks.WebhookDeliveryEntity;
import dev.tercet.server.kernel.webhooks.WebhookEndpointEntity;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Endpoints, deliveries and attempts as the contract shows them. */
@Mapper
interface WebhookMapper {

    @Mapping(target = "secret", ignore = true)
    @Mapping(target = "secretActiveAt", ignore = true)
    @Mapping(target = "pendingDeliveries", ignore = true)
    @Mapping(target = "lastDelivery", ignore = true)
    Webhook webhook(WebhookEndpointEntity endpoint);

    @Mapping(target = "event", source = "eventType")
    WebhookDelivery delivery(WebhookDeliveryEntity delivery);

    @Mapping(target = "event", source = "eventType")
    @Mapping(target = "createdAt", source = "attemptedAt")
    WebhookAttempt attempt(WebhookAttemptEntity attempt);

    default EventType event(String type) {
        return EventType.fromValue(type);
    }

    default WebhookStatus status(String status) {
        return WebhookStatus.fromValue(status);
    }

    default DeliveryStatus deliveryStatus(String status) {
        return DeliveryStatus.fromValue(status);
    }

    default AttemptOutcome outcome(String outcome) {
        return AttemptOutcome.fromValue(outcome);
    }

    default java.net.URI url(String url) {
        return java.net.URI.create(url);
    }
}
