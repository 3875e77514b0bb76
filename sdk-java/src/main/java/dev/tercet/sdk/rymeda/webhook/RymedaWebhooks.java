package dev.tercet.sdk.rymeda.webhook;

import dev.tercet.sdk.rymeda.model.RymedaEvent;
import dev.tercet.sdk.webhook.SignatureScheme;
import dev.tercet.sdk.webhook.WebhookBuilder;

/**
 * Verifies what Rymeda sends to webhook endpoints.
 *
 * <pre>{@code
 * WebhookVerifier<RymedaEvent> webhooks = RymedaWebhooks.withSecret("whsec_...").build();
 * if (webhooks.verify(request::getHeader, body) instanceof ClaimPaidEvent paid) { ... }
 * }</pre>
 *
 * <p>Rymeda signs the body and nothing else. So the time of sending, which its own header gives, could be changed by
 * whoever has seen a delivery: the tolerance finds clocks that are wrong, but only a replay guard or
 * {@link WebhookBuilder#standardHeaders()}, where the time is signed, keeps old deliveries out.
 */
public final class RymedaWebhooks {
    private static final SignatureScheme SCHEME = SignatureScheme.hexOfBody("X-Rymeda-");

    private RymedaWebhooks() {}

    /** Starts a verifier with the secret of the endpoint. */
    public static WebhookBuilder<RymedaEvent> withSecret(String secret) {
        return WebhookBuilder.of(SCHEME, RymedaEvent.TYPE).secret(secret);
    }
}
