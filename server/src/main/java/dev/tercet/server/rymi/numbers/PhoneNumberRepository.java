package dev.tercet.server.rymi.numbers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The registered numbers of the running transaction's tenant. */
@Singleton
public class PhoneNumberRepository implements PanacheRepositoryBase<PhoneNumberEntity, String> {

    private static final Sort OLDEST = Sort.by("createdAt").and("number");

    /** The number of the agent, the oldest if it has several. */
    public Optional<PhoneNumberEntity> ofAgent(UUID agentId) {
        return find("agentId", OLDEST, agentId).firstResultOptional();
    }

    public Optional<PhoneNumberEntity> oldest() {
        return findAll(OLDEST).firstResultOptional();
    }

    /** Takes the agent off all its numbers. */
    void detach(UUID agentId) {
        update("agentId = null where agentId = ?1", agentId);
    }
}
