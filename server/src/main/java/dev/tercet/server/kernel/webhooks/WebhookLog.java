package dev.tercet.server.kernel.webhooks;

import dev.tercet.server.kernel.page.ListQuery;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was and will be sent to the endpoints of the current tenant. Works in the caller's transaction. Thread-safe. */
@Singleton
@Transactional(TxType.MANDATORY)
public class WebhookLog {

    private final EntityManager entities;

    WebhookLog(EntityManager entities) {
        this.entities = entities;
    }

    /** The attempts of an endpoint, made and queued. */
    public ListQuery<WebhookAttemptEntity> attempts(String endpointId) {
        return ListQuery.of(entities, WebhookAttemptEntity.class)
                .where("e.endpointId = :endpoint", "endpoint", endpointId);
    }

    public Optional<WebhookAttemptEntity> attempt(String endpointId, String id) {
        return Optional.ofNullable(entities.find(WebhookAttemptEntity.class, id))
                .filter(attempt -> attempt.endpointId.equals(endpointId));
    }

    public Optional<WebhookDeliveryEntity> delivery(String endpointId, String id) {
        return Optional.ofNullable(entities.find(WebhookDeliveryEntity.class, id))
                .filter(delivery -> delivery.endpointId.equals(endpointId));
    }

    /** Reads a delivery again after the relay's SQL has changed it in this transaction. */
    public WebhookDeliveryEntity reread(WebhookDeliveryEntity delivery) {
        entities.refresh(delivery);
        return delivery;
    }

    /** How many deliveries each of the endpoints waits for; those with none are left out. */
    public Map<String, Long> waiting(Collection<String> endpointIds) {
        Map<String, Long> counts = new HashMap<>();
        entities.createQuery(
                        "select e.endpointId, count(e) from WebhookDeliveryEntity e"
                                + " where e.endpointId in :ids and e.status = 'pending' group by e.endpointId",
                        Tuple.class)
                .setParameter("ids", endpointIds)
                .getResultList()
                .forEach(row -> counts.put(row.get(0, String.class), row.get(1, Long.class)));
        return counts;
    }

    /** The latest delivery of each of the endpoints; those with none are left out. */
    public Map<String, WebhookDeliveryEntity> latest(Collection<String> endpointIds) {
        Map<String, WebhookDeliveryEntity> deliveries = new HashMap<>();
        entities.createQuery(
                        "from WebhookDeliveryEntity e where e.endpointId in :ids and e.position ="
                                + " (select max(o.position) from WebhookDeliveryEntity o where o.endpointId = e.endpointId)",
                        WebhookDeliveryEntity.class)
                .setParameter("ids", endpointIds)
                .getResultList()
                .forEach(delivery -> deliveries.put(delivery.endpointId, delivery));
        return deliveries;
    }
}
