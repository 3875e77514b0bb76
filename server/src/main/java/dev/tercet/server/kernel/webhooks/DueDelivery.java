package dev.tercet.server.kernel.webhooks;

import java.time.Instant;

/**
 * A delivery that waits to be sent.
 *
 * @param data the event's data as JSON
 * @param traceParent the trace that the event belongs to, or null
 * @param tries how many attempts of its schedule were made
 */
record DueDelivery(
        String id, String type, String data, Instant occurredAt, String traceParent, int tries, Instant dueAt) {}
