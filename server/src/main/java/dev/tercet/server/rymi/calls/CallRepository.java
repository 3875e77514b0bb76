package dev.tercet.server.rymi.calls;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The calls of the running transaction's tenant. */
@Singleton
public class CallRepository implements PanacheRepositoryBase<CallEntity, UUID> {

    private static final Sort NEWEST = Sort.descending("createdAt", "id");

    private static final String OCCUPYING = """
            c.status in ('ringing', 'in_progress') or c.status = 'queued' and exists (
              select 1 from ParticipantEntity p where p.callId = c.id and p.status = 'joining')""";
    private static final String CLOSE_DESERTED = """
            update rymi.call c set status = 'failed', recording_status = 'none', end_reason = 'timeout',
              error_code = 'nobody_joined', error_message = 'Nobody joined the call in time.',
              updated_at = cast(:now as timestamptz), ended_at = (
                select coalesce(max(p.join_by), cast(:now as timestamptz)) from rymi.call_participant p where p.call_id = c.id)
            where c.status = 'queued' and not exists (
              select 1 from rymi.call_participant p
              where p.call_id = c.id and p.status in ('queued', 'joining', 'active'))
            returning c.id
            """;

    /**
     * Which calls a list shows.
     *
     * @param agentId only those of this agent; null for all
     * @param statuses only those in one of these states; null for all
     */
    record Filter(UUID agentId, List<String> statuses) {}

    /** The newest calls from the offset on. */
    List<CallEntity> page(Filter filter, int offset, int limit) {
        Query query = Query.of(filter);
        return find(query.text(), NEWEST, query.values())
                .range(offset, offset + limit - 1)
                .list();
    }

    /** The newest of the calls that are older than this one. */
    List<CallEntity> pageAfter(Filter filter, CallEntity last, int limit) {
        Query query = Query.of(filter)
                .and("(createdAt, id) < (:afterTime, :afterId)", "afterTime", last.createdAt)
                .with("afterId", last.id);
        return find(query.text(), NEWEST, query.values()).range(0, limit - 1).list();
    }

    long count(Filter filter) {
        Query query = Query.of(filter);
        return count(query.text(), query.values());
    }

    /** The call, held until the transaction ends. */
    Optional<CallEntity> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many calls take up one of the tenant's lines: running ones, and those that a browser may enter any moment. */
    long countOccupied() {
        return count("from CallEntity c where " + OCCUPYING);
    }

    /** Whether the call is one of those. */
    boolean isOccupying(UUID id) {
        return count("from CallEntity c where c.id = ?1 and (" + OCCUPYING + ")", id) > 0;
    }

    boolean anyActive(UUID agentId) {
        return count("agentId = ?1 and status in ?2", agentId, CallEntity.ACTIVE) > 0;
    }

    /** Closes the queued calls to which nobody will come any more, as of the time when that was settled.
     *
     * @return those that were closed
     */
    List<CallEntity> closeDeserted(Instant now) {
        List<UUID> closed = getEntityManager()
                .createNativeQuery(CLOSE_DESERTED, UUID.class)
                .setParameter("now", now)
                .getResultStream()
                .map(UUID.class::cast)
                .toList();
        return closed.isEmpty() ? List.of() : list("id in ?1", closed);
    }

    private record Query(List<String> conditions, Map<String, Object> values) {

        static Query of(Filter filter) {
            Query query = new Query(new ArrayList<>(), new HashMap<>());
            if (filter.agentId() != null) {
                query.and("agentId = :agentId", "agentId", filter.agentId());
            }
            if (filter.statuses() != null) {
                query.and("status in :statuses", "statuses", filter.statuses());
            }
            return query;
        }

        Query and(String condition, String name, Object value) {
            conditions.add(condition);
            return with(name, value);
        }

        Query with(String name, Object value) {
            values.put(name, value);
            return this;
        }

        String text() {
            return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
        }
    }
}
