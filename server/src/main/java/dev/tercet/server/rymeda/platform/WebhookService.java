package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.model.EventType;
import dev.tercet.contract.rymeda.model.NewWebhook;
import dev.tercet.contract.rymeda.model.SecretRotation;
import dev.tercet.contract.rymeda.model.Webhook;
import dev.tercet.contract.rymeda.model.WebhookDelivery;
import dev.tercet.contract.rymeda.model.WebhookSwitch;
import dev.tercet.contract.rymeda.model.WebhookUpdate;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.webhooks.EndpointSecrets;
import dev.tercet.server.kernel.webhooks.WebhookDeliveryEntity;
import dev.tercet.server.kernel.webhooks.WebhookEndpointEntity;
import dev.tercet.server.kernel.webhooks.WebhookEndpoints;
import dev.tercet.server.kernel.webhooks.WebhookLog;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** What an organization does with its endpoints. */
@Singleton
class WebhookService {

    private final WebhookEndpoints endpoints;
    private final WebhookLog log;
    private final EndpointSecrets secrets;
    private final WebhookViews views;
    private final WebhookMapper mapper;
    private final NewWebhookReview newReview;
    private final WebhookUpdateReview updateReview;
    private final Clock clock;

    WebhookService(
            WebhookEndpoints endpoints,
            WebhookLog log,
            EndpointSecrets secrets,
            WebhookViews views,
            WebhookMapper mapper,
            NewWebhookReview newReview,
            WebhookUpdateReview updateReview,
            Clock clock) {
        this.endpoints = endpoints;
        this.log = log;
        this.secrets = secrets;
        this.views = views;
        this.mapper = mapper;
        this.newReview = newReview;
        this.updateReview = updateReview;
        this.clock = clock;
    }

    /** Adds an endpoint. The answer shows its secret, this once. */
    @Transactional
    Webhook create(NewWebhook body) {
        require(newReview.review(body));
        String secret = secrets.make();
        WebhookEndpointEntity endpoint = endpoints.add(
                "rymeda",
                body.getUrl().toString(),
                names(body.getEvents()),
                body.getDescription(),
                body.getStatus() == WebhookSwitch.PAUSED,
                secret);
        return views.of(endpoint).secret(secret);
    }

    @Transactional
    Webhook get(String id) {
        return views.of(endpoints.find(id).orElseThrow(WebhookService::unknown));
    }

    @Transactional
    Webhook update(String id, WebhookUpdate body) {
        WebhookEndpointEntity endpoint = held(id);
        require(updateReview.review(body));
        if (body.getUrl() != null || body.getEvents() != null) {
            endpoints.redirect(
                    endpoint,
                    body.getUrl() == null ? null : body.getUrl().toString(),
                    body.getEvents() == null ? null : names(body.getEvents()));
        }
        if (body.getDescription().isPresent()) {
            endpoint.description = body.getDescription().get();
            endpoint.updatedAt = clock.instant();
        }
        if (body.getStatus() == WebhookSwitch.ACTIVE) {
            endpoints.activate(endpoint);
        } else if (body.getStatus() == WebhookSwitch.PAUSED) {
            endpoints.withdraw(endpoint, WebhookEndpointEntity.PAUSED);
        }
        return views.of(endpoint);
    }

    @Transactional
    void delete(String id) {
        endpoints.delete(held(id));
    }

    /** Makes a new secret, which signs at once or after a while. The answer shows it, this once. */
    @Transactional
    Webhook rotateSecret(String id, SecretRotation body) {
        WebhookEndpointEntity endpoint = held(id);
        String secret = secrets.make();
        int seconds = body.getActivateAfterSeconds() == null ? 0 : body.getActivateAfterSeconds();
        if (seconds == 0) {
            endpoints.replaceSecret(endpoint, secret);
        } else {
            endpoints.replaceSecret(endpoint, secret, clock.instant().plusSeconds(seconds));
        }
        return views.of(endpoint).secret(secret);
    }

    @Transactional
    WebhookDelivery redeliver(String id, String deliveryId) {
        WebhookEndpointEntity endpoint = held(id);
        WebhookDeliveryEntity delivery = log.delivery(id, deliveryId)
                .orElseThrow(() -> ApiException.unprocessable("deliveryId", "Delivery not found"));
        endpoints.redeliver(endpoint, deliveryId);
        return mapper.delivery(log.reread(delivery));
    }

    private WebhookEndpointEntity held(String id) {
        return endpoints.hold(id).orElseThrow(WebhookService::unknown);
    }

    static ApiException unknown() {
        return ApiException.notFound("Webhook endpoint not found");
    }

    private static void require(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ApiException.unprocessable(errors);
        }
    }

    private static List<String> names(List<EventType> events) {
        return events.stream().map(EventType::toString).toList();
    }
}
