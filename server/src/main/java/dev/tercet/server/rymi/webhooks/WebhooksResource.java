package dev.tercet.server.rymi.webhooks;

import dev.tercet.contract.rymi.api.WebhooksApi;
import dev.tercet.contract.rymi.model.NewWebhook;
import dev.tercet.contract.rymi.model.RegisteredWebhook;
import dev.tercet.contract.rymi.model.WebhookAttempt;
import dev.tercet.contract.rymi.model.WebhookAttemptPage;
import dev.tercet.contract.rymi.model.WebhookAttemptStatus;
import dev.tercet.contract.rymi.model.WebhookPage;
import dev.tercet.contract.rymi.model.WebhookReceipt;
import dev.tercet.contract.rymi.model.WebhookUpdate;
import dev.tercet.server.kernel.request.CurrentRequest;

/** {@code /v1/webhooks}. */
public class WebhooksResource implements WebhooksApi {

    private final WebhookService webhooks;
    private final CurrentRequest request;

    WebhooksResource(WebhookService webhooks, CurrentRequest request) {
        this.webhooks = webhooks;
        this.request = request;
    }

    @Override
    public RegisteredWebhook createWebhook(NewWebhook body) {
        RegisteredWebhook webhook = webhooks.register(body);
        request.created("/v1/webhooks/" + webhook.getId());
        return webhook;
    }

    @Override
    public WebhookPage listWebhooks(Integer limit, Integer offset) {
        return webhooks.list(limit, offset);
    }

    @Override
    public WebhookReceipt updateWebhook(String id, WebhookUpdate body) {
        return webhooks.update(id, body);
    }

    @Override
    public WebhookReceipt deleteWebhook(String id) {
        return webhooks.delete(id);
    }

    @Override
    public WebhookAttemptPage listWebhookAttempts(
            String id, WebhookAttemptStatus status, Integer limit, Integer offset) {
        return webhooks.attempts(id, status, limit, offset);
    }

    @Override
    public WebhookAttempt redeliverWebhookAttempt(String id, String attemptId) {
        return webhooks.redeliver(id, attemptId);
    }
}
