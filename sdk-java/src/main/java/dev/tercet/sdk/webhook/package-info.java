/** Verifying deliveries of webhooks. Each API has its own verifier, which gives typed events. */
@NullMarked
package dev.tercet.sdk.webhook;

import org.jspecify.annotations.NullMarked;
