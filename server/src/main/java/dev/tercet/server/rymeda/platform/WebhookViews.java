package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.model.AttemptOutcome;
import dev.tercet.contract.rymeda.model.CreatedAtSort;
import dev.tercet.contract.rymeda.model.EventType;
import dev.tercet.contract.rymeda.model.Webhook;
import dev.tercet.contract.rymeda.model.WebhookAttemptPage;
import dev.tercet.contract.rymeda.model.WebhookPage;
import dev.tercet.contract.rymeda.model.WebhookStatus;
import dev.tercet.server.kernel.page.CursorCodec;
import dev.tercet.server.kernel.page.ListQuery;
import dev.tercet.server.kernel.page.ListQuery.Order;
import dev.tercet.server.kernel.page.Page;
import dev.tercet.server.kernel.webhooks.WebhookAttemptEntity;
import dev.tercet.server.kernel.webhooks.WebhookEndpointEntity;
import dev.tercet.server.kernel.webhooks.WebhookEndpoints;
import dev.tercet.server.kernel.webhooks.WebhookLog;
import dev.tercet.server.rymeda.page.Pages;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Endpoints with how their deliveries stand, and the log of attempts. */
@Singleton
class WebhookViews {

    private final WebhookEndpoints endpoints;
    private final WebhookLog log;
    private final WebhookMapper mapper;
    private final CursorCodec cursors;
    private final Clock clock;

    WebhookViews(WebhookEndpoints endpoints, WebhookLog log, WebhookMapper mapper, CursorCodec cursors, Clock clock) {
        this.endpoints = endpoints;
        this.log = log;
        this.mapper = mapper;
        this.cursors = cursors;
        this.clock = clock;
    }

    Webhook of(WebhookEndpointEntity endpoint) {
        return of(List.of(endpoint)).get(0);
    }

    @Transactional
    WebhookPage list(WebhookStatus status, int limit, String cursor, CreatedAtSort sort) {
        ListQuery<WebhookEndpointEntity> query = endpoints
                .query()
                .where("e.status = :status", "status", status == null ? null : status.toString())
                .orderBy(new Order<>("createdAt", descending(sort), e -> e.createdAt, e -> e.id));
        Page<WebhookEndpointEntity> page = query.page(limit, cursor, cursors, "listWebhooks");
        return new WebhookPage().data(of(page.items())).pagination(Pages.pagination(page, query.count()));
    }

    /** The attempts that were made; one that is only asked for is no attempt yet. */
    @Transactional
    WebhookAttemptPage attempts(
            String id, AttemptOutcome outcome, EventType event, int limit, String cursor, CreatedAtSort sort) {
        WebhookEndpointEntity endpoint = endpoints.find(id).orElseThrow(WebhookService::unknown);
        ListQuery<WebhookAttemptEntity> query = log.attempts(endpoint.id)
                .where("e.attemptedAt > :never", "never", Instant.EPOCH)
                .where("e.outcome = :outcome", "outcome", outcome == null ? null : outcome.toString())
                .where("e.eventType = :event", "event", event == null ? null : event.toString())
                .orderBy(new Order<>("attemptedAt", descending(sort), e -> e.attemptedAt, e -> e.id));
        Page<WebhookAttemptEntity> page = query.page(limit, cursor, cursors, "listWebhookAttempts");
        return new WebhookAttemptPage()
                .data(page.map(mapper::attempt))
                .pagination(Pages.pagination(page, query.count()));
    }

    private List<Webhook> of(List<WebhookEndpointEntity> found) {
        List<String> ids = found.stream().map(endpoint -> endpoint.id).toList();
        var waiting = log.waiting(ids);
        var latest = log.latest(ids);
        return found.stream()
                .map(endpoint -> mapper.webhook(endpoint)
                        .secretActiveAt(secretActiveAt(endpoint))
                        .pendingDeliveries(Math.toIntExact(waiting.getOrDefault(endpoint.id, 0L)))
                        .lastDelivery(mapper.delivery(latest.get(endpoint.id))))
                .toList();
    }

    private Instant secretActiveAt(WebhookEndpointEntity endpoint) {
        boolean ahead = endpoint.nextSecretAt != null && endpoint.nextSecretAt.isAfter(clock.instant());
        return ahead ? endpoint.nextSecretAt : null;
    }

    private static boolean descending(CreatedAtSort sort) {
        return sort == CreatedAtSort._CREATED_AT;
    }
}
