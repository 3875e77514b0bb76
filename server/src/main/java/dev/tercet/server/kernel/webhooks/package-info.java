/**
 * Webhooks: endpoints of tenants, the relay that delivers what the outbox holds to them, and the log of its attempts. How an
 * API signs, retries and words a delivery is its {@link dev.tercet.server.kernel.webhooks.WebhookDialect}.
 */
package dev.tercet.server.kernel.webhooks;
