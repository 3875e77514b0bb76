package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.Session;
import dev.tercet.contract.rymeda.model.SessionCompletion;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Moves sessions from state to state: {@code scheduled} leads to {@code in_progress}, {@code completed}, {@code cancelled}
 * or {@code no_show}, and {@code in_progress} to {@code completed}. Any other move is a conflict.
 */
@Singleton
class SessionLifecycle {

    private final SessionRepository sessions;
    private final AuthorizedUnits units;
    private final SessionMapper mapper;
    private final Outbox outbox;
    private final Clock clock;

    SessionLifecycle(
            SessionRepository sessions, AuthorizedUnits units, SessionMapper mapper, Outbox outbox, Clock clock) {
        this.sessions = sessions;
        this.units = units;
        this.mapper = mapper;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Session start(String id) {
        SessionEntity session = scheduled(id, "started");
        session.startedAt = clock.instant();
        return moved(session, SessionStatus.IN_PROGRESS);
    }

    /**
     * Records that the session took place.
     *
     * @throws ApiException of kind UNPROCESSABLE when its length is not known, or does not fit between start and end
     */
    @Transactional
    Session complete(String id, SessionCompletion body) {
        SessionEntity session = held(id);
        if (session.status != SessionStatus.SCHEDULED && session.status != SessionStatus.IN_PROGRESS) {
            throw SessionService.refused(session, "completed");
        }
        SessionTime actual = actual(session, body, clock.instant());
        List<FieldError> errors = actual.errors();
        if (!errors.isEmpty()) {
            throw ApiException.unprocessable(errors);
        }
        if (actual.length() == null) {
            throw ApiException.unprocessable("durationMinutes", "The length of the session is not known");
        }
        session.endTime = actual.end();
        session.durationMinutes = actual.length();
        if (actual.busyUntil().isBefore(session.busyUntil)) {
            session.busyUntil = actual.busyUntil();
        }
        session.completedAt = clock.instant();
        outbox.publish("session.completed", mapper.completed(session));
        return moved(session, SessionStatus.COMPLETED);
    }

    @Transactional
    Session cancel(String id, String reason) {
        SessionEntity session = scheduled(id, "cancelled");
        session.cancelledAt = clock.instant();
        session.cancellationReason = reason;
        units.giveBack(session.authorizationId);
        return moved(session, SessionStatus.CANCELLED);
    }

    @Transactional
    Session markNoShow(String id) {
        SessionEntity session = scheduled(id, "marked as no-show");
        if (session.startTime.isAfter(clock.instant())) {
            throw ApiException.conflict("The session has not begun and cannot be marked as no-show");
        }
        units.giveBack(session.authorizationId);
        return moved(session, SessionStatus.NO_SHOW);
    }

    static SessionTime time(SessionEntity session) {
        return new SessionTime(session.startTime, session.endTime, session.durationMinutes);
    }

    /**
     * When the session really took place: what the completion says, else what was booked, else the time since it was
     * started. A length beyond the booked end overrules that end.
     */
    static SessionTime actual(SessionEntity session, SessionCompletion body, Instant now) {
        if (body.getEndTime() != null) {
            return new SessionTime(session.startTime, body.getEndTime(), body.getDurationMinutes());
        }
        if (body.getDurationMinutes() != null) {
            Instant end = session.startTime.plus(Duration.ofMinutes(body.getDurationMinutes()));
            boolean overrun = session.endTime != null && end.isAfter(session.endTime);
            return new SessionTime(session.startTime, overrun ? end : session.endTime, body.getDurationMinutes());
        }
        SessionTime booked = time(session);
        if (booked.length() != null || session.startedAt == null) {
            return booked;
        }
        Duration since = Duration.between(session.startedAt, now);
        return since.compareTo(SessionTime.LONGEST) > 0
                ? booked
                : new SessionTime(session.startTime, null, (int) Math.max(1, since.toMinutes()));
    }

    private SessionEntity scheduled(String id, String change) {
        SessionEntity session = held(id);
        if (session.status != SessionStatus.SCHEDULED) {
            throw SessionService.refused(session, change);
        }
        return session;
    }

    private SessionEntity held(String id) {
        SessionEntity session = sessions.hold(id);
        if (session == null) {
            throw SessionService.unknown();
        }
        return session;
    }

    private Session moved(SessionEntity session, SessionStatus status) {
        session.status = status;
        session.updatedAt = clock.instant();
        return mapper.session(session);
    }
}
