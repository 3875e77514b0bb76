package dev.tercet.server.rime.users;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people of the tenant. */
@Singleton
public class PersonRepository implements PanacheRepositoryBase<PersonEntity, UUID> {

    /** Addresses differ by more than case. */
    public Optional<PersonEntity> findByEmail(String email) {
        return find("emailKey = lower(?1)", email).firstResultOptional();
    }

    /** The tenants that have a person of this address, whatever tenant the transaction is for. */
    public List<String> tenantsOf(String email) {
        return getEntityManager()
                .createNativeQuery("select tenant_id from rime.tenants_of(:email)", String.class)
                .setParameter("email", email)
                .getResultList();
    }
}
