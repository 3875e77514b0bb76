package dev.tercet.server.kernel.auth;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.page.ListQuery;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes, rotates and revokes the keys of the tenant. A secret leaves in the answer that made it and is kept as its SHA-256
 * alone; 256 random bits need no salt and no slow hash.
 */
@Singleton
public class ApiKeys {

    private final CredentialRepository credentials;
    private final Event<CredentialChanged> changed;
    private final Clock clock;

    public ApiKeys(CredentialRepository credentials, Event<CredentialChanged> changed, Clock clock) {
        this.credentials = credentials;
        this.changed = changed;
        this.clock = clock;
    }

    /** Makes a key of a draft that has everything but its secret and its times. */
    @Transactional
    public IssuedKey issue(CredentialEntity draft, KeyFormat format) {
        draft.kind = CredentialEntity.KEY;
        return persist(draft, format);
    }

    /** Makes an OAuth client of a draft. */
    @Transactional
    public IssuedKey issueClient(CredentialEntity draft, KeyFormat format) {
        draft.kind = CredentialEntity.CLIENT;
        return persist(draft, format);
    }

    /** The keys of the tenant, to be filtered, sorted and read. */
    public ListQuery<CredentialEntity> list() {
        return credentials.keys();
    }

    @Transactional
    public Optional<CredentialEntity> find(String id) {
        return credentials.findKey(id);
    }

    /** The credential of any kind that the caller used. */
    @Transactional
    public Optional<CredentialEntity> findAny(String id) {
        return credentials.findByIdOptional(id);
    }

    /** The keys of these ids that there are. */
    @Transactional
    public List<CredentialEntity> findAll(List<String> ids) {
        return credentials.list("id in ?1", ids);
    }

    /**
     * Ends a key for good. Ending it again changes nothing.
     *
     * @return false when the tenant has no key of this id
     */
    @Transactional
    public boolean revoke(String id) {
        Optional<CredentialEntity> found = credentials.holdKey(id);
        found.filter(key -> key.revokedAt == null).ifPresent(this::end);
        return found.isPresent();
    }

    /** Ends a key, if it is not at its end already: of several who try at once, one is told that it did. */
    @Transactional
    public boolean end(String id) {
        Optional<CredentialEntity> going = credentials.holdKey(id).filter(key -> key.revokedAt == null);
        going.ifPresent(this::end);
        return going.isPresent();
    }

    /** Ends all keys that may be used for this one thing only, as it is going. */
    @Transactional
    public void revokeBoundTo(String thing) {
        credentials.find("kind = ?1 and boundTo = ?2 and revokedAt is null", CredentialEntity.KEY, thing).stream()
                .forEach(this::end);
    }

    /**
     * Gives a key another secret. The one before works for the grace; the one before that ends at once.
     *
     * @param format what the key, once it is known, should look like
     * @return the key; empty when the tenant has none of this id
     * @throws ApiException of kind CONFLICT when the key has expired or was revoked
     */
    @Transactional
    public Optional<IssuedKey> rotate(String id, Function<CredentialEntity, KeyFormat> format, Duration grace) {
        return credentials.holdKey(id).map(key -> rotate(key, format.apply(key), grace));
    }

    private IssuedKey rotate(CredentialEntity key, KeyFormat format, Duration grace) {
        Instant now = clock.instant();
        if (key.revokedAt != null) {
            throw ApiException.conflict("A revoked key cannot be rotated");
        }
        if (key.hasExpired(now)) {
            throw ApiException.conflict("An expired key cannot be rotated");
        }
        key.previousHash = grace.isZero() ? null : key.secretHash;
        key.previousUntil = grace.isZero() ? null : now.plus(grace);
        key.updatedAt = now;
        changed.fire(new CredentialChanged(key.id));
        return new IssuedKey(key, renew(key, format));
    }

    private IssuedKey persist(CredentialEntity draft, KeyFormat format) {
        draft.createdAt = clock.instant();
        draft.updatedAt = draft.createdAt;
        String secret = renew(draft, format);
        credentials.persistAndFlush(draft);
        return new IssuedKey(draft, secret);
    }

    private static String renew(CredentialEntity credential, KeyFormat format) {
        String secret = format.generate();
        credential.prefix = format.display(secret);
        credential.secretHash = KeyStore.sha256(secret);
        return secret;
    }

    private void end(CredentialEntity key) {
        key.revokedAt = clock.instant();
        key.updatedAt = key.revokedAt;
        key.previousHash = null;
        key.previousUntil = null;
        changed.fire(new CredentialChanged(key.id));
    }
}
