package dev.tercet.server.rymeda.care;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Clients of the tenant. */
@Singleton
public class ClientRepository implements PanacheRepositoryBase<ClientEntity, String> {}
