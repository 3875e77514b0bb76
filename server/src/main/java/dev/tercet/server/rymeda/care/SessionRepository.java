package dev.tercet.server.rymeda.care;

import dev.tercet.server.kernel.page.ListQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Sessions of the tenant. */
@Singleton
public class SessionRepository implements PanacheRepositoryBase<SessionEntity, String> {

    private static final List<SessionStatus> CALLED_OFF = List.of(SessionStatus.CANCELLED, SessionStatus.NO_SHOW);

    /** The session, held against other changes until the transaction ends; null when there is none. */
    SessionEntity hold(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    ListQuery<SessionEntity> query() {
        return ListQuery.of(getEntityManager(), SessionEntity.class);
    }

    /** Whether the provider has a session, other than the one named, that overlaps the time. */
    boolean isTaken(String providerId, SessionTime time, String otherThan) {
        return count(
                        "providerId = :provider and id <> :self and status not in :off"
                                + " and startTime > :earliest and startTime < :until and busyUntil > :start",
                        Parameters.with("provider", providerId)
                                .and("self", otherThan)
                                .and("off", CALLED_OFF)
                                .and("earliest", time.start().minus(SessionTime.LONGEST))
                                .and("until", time.busyUntil())
                                .and("start", time.start()))
                > 0;
    }

    /** The completed sessions of a client that began last, the latest first. */
    List<SessionEntity> latestCompleted(String clientId, int limit) {
        return find(
                        "clientId = :client and status = :completed order by startTime desc, id desc",
                        Parameters.with("client", clientId).and("completed", SessionStatus.COMPLETED))
                .range(0, limit - 1)
                .list();
    }
}
