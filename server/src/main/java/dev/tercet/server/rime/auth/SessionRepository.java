package dev.tercet.server.rime.auth;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** The sessions of the tenant. */
@Singleton
public class SessionRepository implements PanacheRepositoryBase<SessionEntity, UUID> {

    void end(UUID session, Instant at) {
        update("endedAt = ?1 where id = ?2 and endedAt is null", at, session);
    }
}
