package dev.tercet.server.rymeda.care;

import dev.tercet.server.kernel.page.ListQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

/** Progress notes of the tenant. */
@Singleton
public class ProgressNoteRepository implements PanacheRepositoryBase<ProgressNoteEntity, String> {

    /** The note, held against other changes until the transaction ends; null when there is none. */
    ProgressNoteEntity hold(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    ListQuery<ProgressNoteEntity> query() {
        return ListQuery.of(getEntityManager(), ProgressNoteEntity.class);
    }
}
