package dev.tercet.server.rymeda.care;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Sessions of the tenant. */
@Singleton
public class SessionRepository implements PanacheRepositoryBase<SessionEntity, String> {}
