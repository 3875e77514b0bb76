package dev.tercet.server.rymi.webhooks;

import dev.tercet.contract.rymi.model.NewWebhook;
import dev.tercet.contract.rymi.model.RegisteredWebhook;
import dev.tercet.contract.rymi.model.WebhookAttempt;
import dev.tercet.contract.rymi.model.WebhookAttemptPage;
import dev.tercet.contract.rymi.model.WebhookAttemptStatus;
import dev.tercet.contract.rymi.model.WebhookChange;
import dev.tercet.contract.rymi.model.WebhookEvent;
import dev.tercet.contract.rymi.model.WebhookPage;
import dev.tercet.contract.rymi.model.WebhookReceipt;
import dev.tercet.contract.rymi.model.WebhookUpdate;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.page.ListQuery.Order;
import dev.tercet.server.kernel.page.Page;
import dev.tercet.server.kernel.webhooks.WebhookAttemptEntity;
import dev.tercet.server.kernel.webhooks.WebhookEndpointEntity;
import dev.tercet.server.kernel.webhooks.WebhookEndpoints;
import dev.tercet.server.kernel.webhooks.WebhookLog;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** What a tenant does with its endpoints, and the log of what was sent to them. */
@Singleton
class WebhookService {

    private static final Order<WebhookEndpointEntity> NEWEST_FIRST =
            new Order<>("createdAt", true, e -> e.createdAt, e -> e.id);
    private static final Order<WebhookAttemptEntity> LATEST_FIRST =
            new Order<>("createdAt", true, e -> e.createdAt, e -> e.id);
    private static final String STATE = "case when e.outcome is null then 'pending'"
            + " when e.outcome = 'succeeded' then 'delivered' else 'failed' end = :status";

    private final WebhookEndpoints endpoints;
    private final WebhookLog log;
    private final WebhookMapper mapper;
    private final NewWebhookReview newReview;
    private final WebhookUpdateReview updateReview;

    WebhookService(
            WebhookEndpoints endpoints,
            WebhookLog log,
            WebhookMapper mapper,
            NewWebhookReview newReview,
            WebhookUpdateReview updateReview) {
        this.endpoints = endpoints;
        this.log = log;
        this.mapper = mapper;
        this.newReview = newReview;
        this.updateReview = updateReview;
    }

    @Transactional
    RegisteredWebhook register(NewWebhook body) {
        require(newReview.review(body));
        return mapper.registered(endpoints.add(
                "rymi", body.getUrl().toString(), names(body.getEvents()), null, false, body.getSecret()));
    }

    @Transactional
    WebhookPage list(int limit, int offset) {
        Page<WebhookEndpointEntity> page =
                endpoints.query().orderBy(NEWEST_FIRST).page(limit, offset);
        return new WebhookPage()
                .webhooks(page.map(mapper::webhook))
                .total(Math.toIntExact(page.total()))
                .limit(limit)
                .offset(offset);
    }

    @Transactional
    WebhookReceipt update(String id, WebhookUpdate body) {
        WebhookEndpointEntity endpoint = held(id);
        require(updateReview.review(body));
        if (body.getUrl() != null || body.getEvents() != null) {
            endpoints.redirect(
                    endpoint,
                    body.getUrl() == null ? null : body.getUrl().toString(),
                    body.getEvents() == null ? null : names(body.getEvents()));
        }
        if (body.getSecret() != null) {
            endpoints.replaceSecret(endpoint, body.getSecret());
        }
        if (Boolean.TRUE.equals(body.getEnabled())) {
            endpoints.activate(endpoint);
        } else if (Boolean.FALSE.equals(body.getEnabled())) {
            endpoints.withdraw(endpoint, WebhookEndpointEntity.DISABLED);
        }
        return new WebhookReceipt().status(WebhookChange.UPDATED).id(id);
    }

    @Transactional
    WebhookReceipt delete(String id) {
        endpoints.delete(held(id));
        return new WebhookReceipt().status(WebhookChange.DELETED).id(id);
    }

    @Transactional
    WebhookAttemptPage attempts(String id, WebhookAttemptStatus status, int limit, int offset) {
        WebhookEndpointEntity endpoint = endpoints.find(id).orElseThrow(() -> ApiException.notFound(null));
        Page<WebhookAttemptEntity> page = log.attempts(endpoint.id)
                .where(STATE, "status", status == null ? null : status.toString())
                .orderBy(LATEST_FIRST)
                .page(limit, offset);
        return new WebhookAttemptPage()
                .attempts(page.map(mapper::attempt))
                .total(Math.toIntExact(page.total()))
                .limit(limit)
                .offset(offset);
    }

    /** Queues one more attempt of the delivery that the attempt belongs to. */
    @Transactional
    WebhookAttempt redeliver(String id, String attemptId) {
        WebhookEndpointEntity endpoint = held(id);
        WebhookAttemptEntity past = log.attempt(id, attemptId).orElseThrow(() -> ApiException.notFound(null));
        String queued = endpoints.redeliver(endpoint, past.deliveryId);
        return log.attempt(id, queued).map(mapper::attempt).orElseThrow();
    }

    private WebhookEndpointEntity held(String id) {
        return endpoints.hold(id).orElseThrow(() -> ApiException.notFound(null));
    }

    private static void require(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ApiException.unprocessable(errors);
        }
    }

    private static List<String> names(Collection<WebhookEvent> events) {
        return events.stream().map(WebhookEvent::toString).toList();
    }
}
