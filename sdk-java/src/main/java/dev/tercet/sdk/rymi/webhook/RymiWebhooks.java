package dev.tercet.sdk.rymi.webhook;

import dev.tercet.sdk.rymi.model.RymiEvent;
import dev.tercet.sdk.webhook.SignatureScheme;
import dev.tercet.sdk.webhook.WebhookBuilder;

/**
 * Verifies what Rymi sends to webhook endpoints. The time of sending is signed with the body.
 *
 * <pre>{@code
 * WebhookVerifier<RymiEvent> webhooks = RymiWebhooks.withSecret("whsec_...").build();
 * if (webhooks.verify(request::getHeader, body) instanceof CallEndedEvent ended) { ... }
 * }</pre>
 */
public final class RymiWebhooks {
    private static final SignatureScheme SCHEME = SignatureScheme.hexOfTimeAndBody("X-Rymi-");

    private RymiWebhooks() {}

    /** Starts a verifier with the secret of the endpoint. */
    public static WebhookBuilder<RymiEvent> withSecret(String secret) {
        return WebhookBuilder.of(SCHEME, RymiEvent.TYPE).secret(secret);
    }
}
