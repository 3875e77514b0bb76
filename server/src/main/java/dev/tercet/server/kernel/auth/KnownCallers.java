package dev.tercet.server.kernel.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tercet.server.kernel.time.ClockMoved;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who the credentials of the last seconds belonged to, so that a busy caller costs no query and no signature check for
 * each request. A caller is believed for {@code tercet.auth.cache-life} at most, which bounds how long a credential that
 * was revoked on another replica is still let in; on this one it is forgotten at once. Refused credentials are not kept.
 * Credentials are held as their SHA-256 alone. Thread-safe.
 */
@Singleton
public class KnownCallers {

    private final Cache<ByteBuffer, Known> byHash;
    private final Clock clock;

    @Inject
    public KnownCallers(Clock clock, AuthSettings settings) {
        this(clock, settings.cacheLife(), settings.cacheSize());
    }

    KnownCallers(Clock clock, Duration life, long size) {
        this.clock = clock;
        this.byHash =
                Caffeine.newBuilder().expireAfterWrite(life).maximumSize(size).build();
    }

    private record Known(Caller caller, Instant until) {}

    /** The caller that the credential proved a moment ago; empty when it must be asked for again. */
    public Optional<Caller> recall(String credential) {
        Known known = byHash.getIfPresent(hash(credential));
        return known == null || !clock.instant().isBefore(known.until())
                ? Optional.empty()
                : Optional.of(known.caller());
    }

    /** Remembers whom a credential has just proved, until the cache's life or the credential's own is over. */
    public void remember(String credential, Caller caller, Instant until) {
        byHash.put(hash(credential), new Known(caller, until));
    }

    /** Forgets whoever came with this key, client or session: it was changed or revoked. */
    public void forget(String credentialId) {
        byHash.asMap()
                .values()
                .removeIf(known -> credentialId.equals(known.caller().credentialId()));
    }

    void forgetChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialChanged change) {
        forget(change.credentialId());
    }

    /** Forgets everybody: the clock has moved, and what was good may have expired. */
    public void forgetAll(@Observes ClockMoved moved) {
        byHash.invalidateAll();
    }

    private static ByteBuffer hash(String credential) {
        return ByteBuffer.wrap(KeyStore.sha256(credential));
    }
}
