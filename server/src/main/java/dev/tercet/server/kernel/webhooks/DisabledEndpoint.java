package dev.tercet.server.kernel.webhooks;

import java.time.Instant;

/**
 * An endpoint that was taken out of service for its failures.
 *
 * @param failedDeliveries how many in a row were given up
 */
public record DisabledEndpoint(String id, String url, int failedDeliveries, Instant disabledAt) {}
