package dev.tercet.server.rymi.calls;

import dev.tercet.server.kernel.tenancy.TenantReads;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who takes part in the calls of the running transaction's tenant. */
@Singleton
public class ParticipantRepository implements PanacheRepositoryBase<ParticipantEntity, String> {

    private static final String ANY_LATE =
            "select exists (select from rymi.call_participant where status = 'joining' and join_by <= ?)";

    private final TenantReads.Query<Boolean> anyLate;

    public ParticipantRepository(TenantReads reads) {
        this.anyLate = reads.query(ANY_LATE, row -> row.getBoolean(1));
    }

    List<ParticipantEntity> ofCall(UUID callId) {
        return list("callId", Sort.by("position"), callId);
    }

    /** The participants of many calls in one query, each call's in order. */
    Map<UUID, List<ParticipantEntity>> ofCalls(Collection<UUID> callIds) {
        return list("callId in ?1", Sort.by("callId").and("position"), callIds).stream()
                .collect(Collectors.groupingBy(participant -> participant.callId));
    }

    /**
     * Whether there are browsers whose time to join is over. Nearly always there are none, and to see that takes a fraction of
     * an update that changes nothing. A window cannot close twice, so what is committed is enough to know.
     */
    boolean isAnyLate(Instant now) {
        return anyLate.one(now.atOffset(ZoneOffset.UTC)).orElseThrow();
    }

    /** Gives up on the browsers whose time to join is over. How many those were. */
    int giveUp(Instant now) {
        return update("status = 'failed' where status = 'joining' and joinBy <= ?1", now);
    }
}
