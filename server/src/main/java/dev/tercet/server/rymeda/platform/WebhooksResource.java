package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.api.WebhooksApi;
import dev.tercet.contract.rymeda.model.AttemptOutcome;
import dev.tercet.contract.rymeda.model.CreatedAtSort;
import dev.tercet.contract.rymeda.model.EventType;
import dev.tercet.contract.rymeda.model.NewWebhook;
import dev.tercet.contract.rymeda.model.SecretRotation;
import dev.tercet.contract.rymeda.model.Webhook;
import dev.tercet.contract.rymeda.model.WebhookAttemptPage;
import dev.tercet.contract.rymeda.model.WebhookDelivery;
import dev.tercet.contract.rymeda.model.WebhookPage;
import dev.tercet.contract.rymeda.model.WebhookRedelivery;
import dev.tercet.contract.rymeda.model.WebhookStatus;
import dev.tercet.contract.rymeda.model.WebhookUpdate;
import dev.tercet.server.kernel.request.CurrentRequest;

/** {@code /v1/platform/webhooks}. */
public class WebhooksResource implements WebhooksApi {

    private final WebhookService webhooks;
    private final WebhookViews views;
    private final CurrentRequest request;

    WebhooksResource(WebhookService webhooks, WebhookViews views, CurrentRequest request) {
        this.webhooks = webhooks;
        this.views = views;
        this.request = request;
    }

    @Override
    public Webhook createWebhook(NewWebhook body) {
        Webhook webhook = webhooks.create(body);
        request.created("/v1/platform/webhooks/" + webhook.getId());
        return webhook;
    }

    @Override
    public WebhookPage listWebhooks(WebhookStatus status, Integer limit, String cursor, CreatedAtSort sort) {
        return views.list(status, limit, cursor, sort);
    }

    @Override
    public Webhook getWebhook(String webhookId) {
        return webhooks.get(webhookId);
    }

    @Override
    public Webhook updateWebhook(String webhookId, WebhookUpdate body) {
        return webhooks.update(webhookId, body);
    }

    @Override
    public void deleteWebhook(String webhookId) {
        webhooks.delete(webhookId);
    }

    @Override
    public WebhookAttemptPage listWebhookAttempts(
            String webhookId,
            AttemptOutcome outcome,
            EventType event,
            Integer limit,
            String cursor,
            CreatedAtSort sort) {
        return views.attempts(webhookId, outcome, event, limit, cursor, sort);
    }

    @Override
    public WebhookDelivery redeliverWebhook(String webhookId, WebhookRedelivery body) {
        return webhooks.redeliver(webhookId, body.getDeliveryId());
    }

    @Override
    public Webhook rotateWebhookSecret(String webhookId, SecretRotation body) {
        return webhooks.rotateSecret(webhookId, body);
    }
}
