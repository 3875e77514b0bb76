package dev.tercet.server.rime.auth;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The refresh tokens of the tenant. */
@Singleton
public class RefreshTokenRepository implements PanacheRepositoryBase<RefreshTokenEntity, UUID> {

    Optional<RefreshTokenEntity> findByHash(byte[] hash) {
        return find("tokenHash", hash).firstResultOptional();
    }

    /** Marks the token as used; false when somebody was first. */
    boolean use(UUID id, Instant at) {
        return update("usedAt = ?1 where id = ?2 and usedAt is null", at, id) == 1;
    }
}
