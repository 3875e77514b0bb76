package dev.tercet.server.rymi.dnc;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The Do-Not-Call list of the running transaction's tenant. */
@Singleton
public class DncRepository implements PanacheRepositoryBase<DncEntryEntity, UUID> {

    /** Which of these E.164 numbers are on the list. */
    Set<String> amongst(Collection<String> phones) {
        if (phones.isEmpty()) {
            return Set.of();
        }
        List<String> found = find("select e.phone from DncEntryEntity e where e.phone in ?1", phones)
                .project(String.class)
                .list();
        return new HashSet<>(found);
    }

    /** @return whether it was on the list */
    boolean remove(String phone) {
        return delete("phone", phone) > 0;
    }
}
