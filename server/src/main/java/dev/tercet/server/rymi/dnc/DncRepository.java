package dev.tercet.server.rymi.dnc;

import dev.tercet.server.kernel.ids.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The Do-Not-Call list of the running transaction's tenant. */
@Singleton
public class DncRepository implements PanacheRepositoryBase<DncEntryEntity, UUID> {

    /** One statement, so that two requests for the same number cannot both believe that it is new. */
    private static final String ADD = """
            insert into rymi.dnc_entry (id, tenant_id, phone, reason, opt_out_at)
            select n.id, kernel.tenant(), n.phone, :reason, :at
            from unnest(cast(:ids as uuid[]), cast(:phones as text[])) as n(id, phone)
            on conflict on constraint dnc_entry_once do nothing
            returning phone
            """;

    /**
     * Puts numbers on the list. In a fixed order, so that two imports of the same numbers wait for each other in turn.
     *
     * @return those that were not there before
     */
    Set<String> add(Collection<String> phones, String reason, Instant at) {
        String[] ordered = new TreeSet<>(phones).toArray(String[]::new);
        UUID[] ids = new UUID[ordered.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Ids.uuid();
        }
        List<?> added = getEntityManager()
                .createNativeQuery(ADD, String.class)
                .setParameter("ids", ids)
                .setParameter("phones", ordered)
                .setParameter("reason", reason)
                .setParameter("at", at)
                .getResultList();
        Set<String> fresh = new HashSet<>();
        added.forEach(phone -> fresh.add((String) phone));
        return fresh;
    }

    /** Which of these E.164 numbers are on the list. */
    Set<String> amongst(Collection<String> phones) {
        if (phones.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(getEntityManager()
                .createQuery("select e.phone from DncEntryEntity e where e.phone in :phones", String.class)
                .setParameter("phones", phones)
                .getResultList());
    }

    /** @return whether it was on the list */
    boolean remove(String phone) {
        return delete("phone", phone) > 0;
    }
}
