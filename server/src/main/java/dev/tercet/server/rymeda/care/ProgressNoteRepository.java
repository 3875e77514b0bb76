package dev.tercet.server.rymeda.care;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Progress notes of the tenant. */
@Singleton
public class ProgressNoteRepository implements PanacheRepositoryBase<ProgressNoteEntity, String> {}
