package dev.tercet.server.rymi.webhooks;

import dev.tercet.contract.rymi.model.RegisteredWebhook;
import dev.tercet.contract.rymi.model.Webhook;
import dev.tercet.contract.rymi.model.WebhookAttempt;
import dev.tercet.contract.rymi.model.WebhookAttemptStatus;
import dev.tercet.contract.rymi.model.WebhookAttemptTrigger;
import dev.tercet.contract.rymi.model.WebhookEvent;
import dev.tercet.server.kernel.webhooks.WebhookAttemptEntity;
import dev.tercet.server.kernel.webhooks.WebhookEndpointEntity;
import java.net.URI;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Endpoints and attempts as the contract shows them. */
@Mapper(imports = WebhookAttemptStatus.class)
interface WebhookMapper {

    RegisteredWebhook registered(WebhookEndpointEntity endpoint);

    @Mapping(target = "enabled", expression = "java(endpoint.status.equals(WebhookEndpointEntity.ACTIVE))")
    Webhook webhook(WebhookEndpointEntity endpoint);

    @Mapping(target = "event", source = "eventType")
    @Mapping(target = "status", source = "outcome", defaultExpression = "java(WebhookAttemptStatus.PENDING)")
    @Mapping(target = "error", source = "failure")
    @Mapping(target = "durationMs", source = "durationMillis")
    WebhookAttempt attempt(WebhookAttemptEntity attempt);

    default WebhookAttemptStatus status(String outcome) {
        return outcome.equals("succeeded") ? WebhookAttemptStatus.DELIVERED : WebhookAttemptStatus.FAILED;
    }

    default WebhookEvent event(String type) {
        return WebhookEvent.fromValue(type);
    }

    default WebhookAttemptTrigger trigger(String trigger) {
        return WebhookAttemptTrigger.fromValue(trigger);
    }

    default URI url(String url) {
        return URI.create(url);
    }
}
