package dev.tercet.server.kernel.webhooks;

import dev.tercet.server.kernel.page.ListQuery;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The endpoints of the current tenant and what their owner does with them. Works in the caller's transaction. Thread-safe. */
@Singleton
@Transactional(TxType.MANDATORY)
public class WebhookEndpoints {

    private final EntityManager entities;
    private final WebhookDialects dialects;
    private final EndpointSecrets secrets;
    private final Redeliveries redeliveries;
    private final Event<WorkQueued> queued;
    private final Clock clock;

    WebhookEndpoints(
            EntityManager entities,
            WebhookDialects dialects,
            EndpointSecrets secrets,
            Redeliveries redeliveries,
            Event<WorkQueued> queued,
            Clock clock) {
        this.entities = entities;
        this.dialects = dialects;
        this.secrets = secrets;
        this.redeliveries = redeliveries;
        this.queued = queued;
        this.clock = clock;
    }

    /** Adds an endpoint that gets the events from now on, or none yet when it is paused. */
    public WebhookEndpointEntity add(
            String api, String url, List<String> events, String description, boolean paused, String secret) {
        WebhookEndpointEntity endpoint = new WebhookEndpointEntity();
        endpoint.id = dialects.of(api).newEndpointId();
        endpoint.api = api;
        endpoint.url = url;
        endpoint.events = distinct(events);
        endpoint.description = description;
        endpoint.secret = secrets.seal(endpoint.id, secret);
        endpoint.createdAt = clock.instant();
        endpoint.updatedAt = endpoint.createdAt;
        endpoint.status = paused ? WebhookEndpointEntity.PAUSED : WebhookEndpointEntity.ACTIVE;
        endpoint.activeSince = paused ? null : endpoint.createdAt;
        entities.persist(endpoint);
        return endpoint;
    }

    public Optional<WebhookEndpointEntity> find(String id) {
        return Optional.ofNullable(entities.find(WebhookEndpointEntity.class, id));
    }

    /** The endpoint, held against other changes until the transaction ends. */
    public Optional<WebhookEndpointEntity> hold(String id) {
        return Optional.ofNullable(entities.find(WebhookEndpointEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public ListQuery<WebhookEndpointEntity> query() {
        return ListQuery.of(entities, WebhookEndpointEntity.class);
    }

    /** Changes where events go and which; null leaves either as it is. */
    public void redirect(WebhookEndpointEntity endpoint, String url, List<String> events) {
        endpoint.url = url == null ? endpoint.url : url;
        endpoint.events = events == null ? endpoint.events : distinct(events);
        changed(endpoint);
    }

    /** Puts an endpoint into service. What occurred while it was not in service is not sent; what waited before goes on. */
    public void activate(WebhookEndpointEntity endpoint) {
        if (!endpoint.status.equals(WebhookEndpointEntity.ACTIVE)) {
            endpoint.status = WebhookEndpointEntity.ACTIVE;
            endpoint.activeSince = clock.instant();
            endpoint.disabledAt = null;
            endpoint.failureStreak = 0;
            changed(endpoint);
            queued.fire(new WorkQueued());
        }
    }

    /** Takes an endpoint out of service in its owner's name. */
    public void withdraw(WebhookEndpointEntity endpoint, String status) {
        if (!endpoint.status.equals(status)) {
            endpoint.status = status;
            endpoint.activeSince = null;
            endpoint.disabledAt = status.equals(WebhookEndpointEntity.DISABLED) ? clock.instant() : null;
            changed(endpoint);
        }
    }

    /** Has another secret sign every attempt from now on. */
    public void replaceSecret(WebhookEndpointEntity endpoint, String secret) {
        endpoint.secret = secrets.seal(endpoint.id, secret);
        endpoint.nextSecret = null;
        endpoint.nextSecretAt = null;
        changed(endpoint);
    }

    /** Has another secret sign every attempt from that time on; one that was waiting is forgotten. */
    public void replaceSecret(WebhookEndpointEntity endpoint, String secret, Instant from) {
        settleSecret(endpoint);
        endpoint.nextSecret = secrets.seal(endpoint.id, secret);
        endpoint.nextSecretAt = from;
        changed(endpoint);
    }

    /** Deletes the endpoint, what waits for it and its log. */
    public void delete(WebhookEndpointEntity endpoint) {
        entities.remove(endpoint);
    }

    /**
     * Sends a past delivery once more, whatever became of it, without waiting for its turn.
     *
     * @return the id of the attempt that is queued
     */
    public String redeliver(WebhookEndpointEntity endpoint, String deliveryId) {
        WebhookDialect dialect = dialects.of(endpoint.api);
        Instant now = clock.instant();
        String attemptId = dialect.newAttemptId();
        redeliveries.queue(attemptId, deliveryId, 1, dialect.retriesRedelivery(), now, now);
        queued.fire(new WorkQueued());
        return attemptId;
    }

    private void settleSecret(WebhookEndpointEntity endpoint) {
        if (endpoint.nextSecretAt != null && !endpoint.nextSecretAt.isAfter(clock.instant())) {
            endpoint.secret = endpoint.nextSecret;
        }
    }

    private void changed(WebhookEndpointEntity endpoint) {
        endpoint.revision++;
        endpoint.updatedAt = clock.instant();
    }

    private static List<String> distinct(List<String> events) {
        return new ArrayList<>(new LinkedHashSet<>(Objects.requireNonNull(events)));
    }
}
