package dev.tercet.sdk.webhook;

import dev.tercet.sdk.core.Secret;
import dev.tercet.sdk.error.DecodingException;
import dev.tercet.sdk.model.Json;
import dev.tercet.sdk.model.UnionType;
import dev.tercet.sdk.webhook.WebhookVerificationException.Reason;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Verifies deliveries of webhooks and gives their events. There is no way to an event around the signature.
 *
 * <p>Hand in the bytes of the body as they were received: an object that was parsed and written again has other bytes.
 * Immutable and safe for use by many threads.
 *
 * @param <E> the sealed interface of the API's events, with a case for those that this version of the SDK does not know
 */
public final class WebhookVerifier<E> {
    private final SignatureScheme scheme;
    private final UnionType<E> events;
    private final List<byte[]> keys;
    private final Duration tolerance;
    private final Clock clock;
    private final @Nullable ReplayGuard replays;

    WebhookVerifier(
            SignatureScheme scheme,
            UnionType<E> events,
            List<Secret> secrets,
            Duration tolerance,
            Clock clock,
            @Nullable ReplayGuard replays) {
        this.scheme = scheme;
        this.events = events;
        this.keys = secrets.stream().map(scheme::key).toList();
        this.tolerance = tolerance;
        this.clock = clock;
        this.replays = replays;
    }

    /**
     * The event of a delivery that is to be believed.
     *
     * @param headers gives the value of the header of a name, in whatever case, or null: {@code request::getHeader}
     * @param body the body, byte for byte as it was received
     * @throws WebhookVerificationException if the delivery is not to be believed, or was received before
     * @throws DecodingException if it is, but its body breaks the contract
     */
    public E verify(Function<String, @Nullable String> headers, byte[] body) {
        String key = authenticate(headers, body);
        E event = event(body);
        if (!isNew(key)) {
            throw new WebhookVerificationException(Reason.REPLAYED, "The delivery was received before");
        }
        return event;
    }

    /**
     * Verifies a delivery and hands its event to the given code, but at most once if there is a replay guard. When the code
     * fails, the delivery counts as not received, so that the sender's next attempt is handled.
     *
     * @return whether the code has run; false for a delivery that was received before, which should be answered with success
     * @throws WebhookVerificationException if the delivery is not to be believed
     * @throws DecodingException if it is, but its body breaks the contract
     */
    public boolean handle(Function<String, @Nullable String> headers, byte[] body, Consumer<E> code) {
        String key = authenticate(headers, body);
        E event = event(body);
        if (!isNew(key)) {
            return false;
        }
        boolean done = false;
        try {
            code.accept(event);
            done = true;
        } finally {
            if (!done && replays != null) {
                replays.release(key);
            }
        }
        return true;
    }

    /** The headers with which the sender would deliver this body now, under the first secret; for the tests of receivers. */
    public Map<String, String> sign(String deliveryId, byte[] body) {
        return scheme.write(keys.get(0), deliveryId, clock.instant(), body);
    }

    /** Checks signature and time; gives what identifies the delivery. */
    private String authenticate(Function<String, @Nullable String> headers, byte[] body) {
        SignatureScheme.Claim claim = scheme.read(headers, body);
        byte[] signature = authentic(claim);
        if (signature == null) {
            throw new WebhookVerificationException(Reason.SIGNATURE, "No secret leads to the signature");
        }
        Instant now = clock.instant();
        if (Duration.between(claim.sentAt(), now).abs().compareTo(tolerance) > 0) {
            throw new WebhookVerificationException(
                    Reason.TIMESTAMP, "The delivery was sent at " + claim.sentAt() + ", but it is " + now);
        }
        return HexFormat.of().formatHex(signature);
    }

    /** The signature that a secret leads to, or null. All secrets are tried, so that the time tells nothing. */
    private byte @Nullable [] authentic(SignatureScheme.Claim claim) {
        byte[] found = null;
        for (byte[] key : keys) {
            byte[] expected = HmacSha256.of(key, claim.parts());
            for (byte[] signature : claim.signatures()) {
                if (signature.length == expected.length && MessageDigest.isEqual(signature, expected)) {
                    found = expected;
                }
            }
        }
        return found;
    }

    private E event(byte[] body) {
        E event = events.read(Json.parse(body));
        if (event == null) {
            throw new DecodingException("The delivery has no event");
        }
        return event;
    }

    private boolean isNew(String key) {
        return replays == null || replays.claim(key);
    }
}
