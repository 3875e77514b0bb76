package dev.tercet.server.rymi.agents;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The agents of the running transaction's tenant. */
@Singleton
public class AgentRepository implements PanacheRepositoryBase<AgentEntity, UUID> {}
