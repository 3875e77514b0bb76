package dev.tercet.server.rymi.calls;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who takes part in the calls of the running transaction's tenant. */
@Singleton
public class ParticipantRepository implements PanacheRepositoryBase<ParticipantEntity, String> {

    List<ParticipantEntity> ofCall(UUID callId) {
        return list("callId", Sort.by("position"), callId);
    }

    /** The participants of many calls in one query, each call's in order. */
    Map<UUID, List<ParticipantEntity>> ofCalls(Collection<UUID> callIds) {
        return list("callId in ?1", Sort.by("callId").and("position"), callIds).stream()
                .collect(Collectors.groupingBy(participant -> participant.callId));
    }

    /** Gives up on the browsers whose time to join is over. How many those were. */
    int giveUp(Instant now) {
        return update("status = 'failed' where status = 'joining' and joinBy <= ?1", now);
    }
}
