package dev.tercet.server.kernel.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How one API delivers webhooks. The kernel decides when and to whom. Implementations are thread-safe. */
public interface WebhookDialect {

    /** The contract that this is the dialect of: {@code rymeda}. */
    String api();

    String newEndpointId();

    String newDeliveryId();

    String newAttemptId();

    /** How long an attempt may take, from looking up the name to the end of the answer. */
    Duration timeout();

    /** When a delivery that failed is tried again. */
    RetrySchedule retries();

    /** Whether a delivery that was asked for by hand is retried like any other, or made once. */
    boolean retriesRedelivery();

    /** How many deliveries in a row may be given up before the endpoint is disabled; 0 for any number. Asked in the tenant's context. */
    int failureLimit();

    /** The data of the event {@code webhook.disabled}, which tells the tenant's other endpoints, as the contract shows them. */
    Object disabled(DisabledEndpoint endpoint);

    /**
     * The body of a delivery, in the order of its members.
     *
     * @param data what belongs under {@code data}; the JSON mapper writes it as it was published
     */
    Map<String, Object> envelope(String type, Instant occurredAt, Object data);

    /** The API's own headers, signature included. */
    Map<String, String> headers(WebhookMessage message);
}
