package dev.tercet.server.rymi.agents;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The synced voices of the running transaction's tenant. */
@Singleton
public class ProviderVoiceRepository implements PanacheRepositoryBase<ProviderVoiceEntity, UUID> {

    List<ProviderVoiceEntity> byName() {
        return listAll(Sort.by("name").and("id"));
    }

    Optional<ProviderVoiceEntity> findVoice(String voiceId) {
        return find("voiceId", voiceId).firstResultOptional();
    }
}
