package dev.tercet.server.rymi.keys;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** The publishable keys of the running transaction's tenant, by the id of their credential. */
@Singleton
public class PublishableKeyRepository implements PanacheRepositoryBase<PublishableKeyEntity, String> {}
