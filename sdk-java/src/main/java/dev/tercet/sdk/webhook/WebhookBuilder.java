package dev.tercet.sdk.webhook;

import dev.tercet.sdk.core.Secret;
import dev.tercet.sdk.model.UnionType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link WebhookVerifier}. For one thread.
 *
 * @param <E> the sealed interface of the API's events
 */
public final class WebhookBuilder<E> {
    private final UnionType<E> events;
    private final List<Secret> secrets = new ArrayList<>();
    private SignatureScheme scheme;
    private Duration tolerance = Duration.ofMinutes(5);
    private Clock clock = Clock.systemUTC();
    private @Nullable ReplayGuard replays;

    private WebhookBuilder(SignatureScheme scheme, UnionType<E> events) {
        this.scheme = scheme;
        this.events = events;
    }

    /** For the APIs: starts with how they sign and what they send. */
    public static <E> WebhookBuilder<E> of(SignatureScheme scheme, UnionType<E> events) {
        return new WebhookBuilder<>(scheme, events);
    }

    /**
     * A secret of the endpoint. While one is being replaced, give both; one of them is enough for a delivery.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public WebhookBuilder<E> secret(String value) {
        secrets.add(Secret.of(value));
        return this;
    }

    /** Looks at the headers of the Standard Webhooks specification, which are sent as well, and not at the API's own. */
    public WebhookBuilder<E> standardHeaders() {
        this.scheme = StandardScheme.V1;
        return this;
    }

    /**
     * How far the time of sending may be from now, in both directions; five minutes unless set.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public WebhookBuilder<E> tolerance(Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("The tolerance must be positive");
        }
        this.tolerance = value;
        return this;
    }

    /** Tells deliveries that were received before; without one, each delivery that is to be believed is. */
    public WebhookBuilder<E> replayGuard(ReplayGuard value) {
        this.replays = value;
        return this;
    }

    /** Tells the time by this clock; for tests. */
    public WebhookBuilder<E> clock(Clock value) {
        this.clock = value;
        return this;
    }

    /**
     * Makes the verifier.
     *
     * @throws IllegalStateException if there is no secret
     */
    public WebhookVerifier<E> build() {
        if (secrets.isEmpty()) {
            throw new IllegalStateException("A verifier of webhooks needs a secret");
        }
        return new WebhookVerifier<>(scheme, events, secrets, tolerance, clock, replays);
    }
}
