package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.NewSession;
import dev.tercet.contract.rymeda.model.Session;
import dev.tercet.contract.rymeda.model.SessionPage;
import dev.tercet.contract.rymeda.model.SessionUpdate;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.outbox.Outbox;
import dev.tercet.server.kernel.page.CursorCodec;
import dev.tercet.server.kernel.page.ListQuery;
import dev.tercet.server.kernel.page.ListQuery.Order;
import dev.tercet.server.kernel.page.Page;
import dev.tercet.server.rymeda.calendar.OrganizationCalendar;
import dev.tercet.server.rymeda.network.ProviderRepository;
import dev.tercet.server.rymeda.page.DayRange;
import dev.tercet.server.rymeda.page.Pages;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Books, moves and reads sessions. */
@Singleton
class SessionService {

    private static final String EXCLUSION_VIOLATION = "23P01";

    private final SessionRepository sessions;
    private final ProviderRepository providers;
    private final NewSessionReview review;
    private final BookingRules rules;
    private final AuthorizedUnits units;
    private final SessionMapper mapper;
    private final Outbox outbox;
    private final CursorCodec cursors;
    private final OrganizationCalendar calendar;
    private final Clock clock;

    SessionService(
            SessionRepository sessions,
            ProviderRepository providers,
            NewSessionReview review,
            BookingRules rules,
            AuthorizedUnits units,
            SessionMapper mapper,
            Outbox outbox,
            CursorCodec cursors,
            OrganizationCalendar calendar,
            Clock clock) {
        this.sessions = sessions;
        this.providers = providers;
        this.review = review;
        this.rules = rules;
        this.units = units;
        this.mapper = mapper;
        this.outbox = outbox;
        this.cursors = cursors;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Books a session and sets a unit of the client's authorization aside.
     *
     * @throws ApiException of kind UNPROCESSABLE when somebody is unknown, not authorized or not licensed; CONFLICT when the
     *     provider is busy
     */
    @Transactional
    Session create(NewSession body) {
        List<FieldError> errors = review.review(body);
        if (!errors.isEmpty()) {
            throw ApiException.unprocessable(errors);
        }
        SessionEntity session = new SessionEntity();
        session.id = Ids.prefixed("session");
        session.clientId = body.getClientId();
        session.serviceType = mapper.serviceType(body.getServiceType());
        session.placeOfService = body.getPlaceOfService();
        session.status = SessionStatus.SCHEDULED;
        session.createdAt = clock.instant();
        session.updatedAt = session.createdAt;
        SessionTime time = new SessionTime(body.getStartTime(), body.getEndTime(), body.getDurationMinutes());
        occupy(session, body.getProviderId(), time);
        session.authorizationId = units.take(session.clientId, session.serviceType, calendar.dayOf(time.start()))
                .orElseThrow(() -> ApiException.unprocessable("serviceType", BookingRules.NOT_AUTHORIZED));
        sessions.persist(session);
        flush();
        outbox.publish("session.created", mapper.created(session));
        return mapper.session(session);
    }

    @Transactional
    SessionPage list(SessionFilter filter, int limit, String cursor) {
        DayRange days = calendar.between(filter.from(), filter.to());
        ListQuery<SessionEntity> query = sessions.query()
                .where("e.status = :status", "status", filter.status())
                .where("e.clientId = :client", "client", filter.clientId())
                .where("e.providerId = :provider", "provider", filter.providerId())
                .where("e.startTime >= :start", "start", days.start())
                .where("e.startTime < :end", "end", days.end())
                .orderBy(order(filter.sort()));
        Page<SessionEntity> page = query.page(limit, cursor, cursors, "listSessions");
        return new SessionPage().data(page.map(mapper::session)).pagination(Pages.pagination(page, query.count()));
    }

    @Transactional
    Session get(String id) {
        SessionEntity session = sessions.findById(id);
        if (session == null) {
            throw unknown();
        }
        return mapper.session(session);
    }

    /** Changes a session that has not begun. A new time or provider goes through the checks of a new session. */
    @Transactional
    Session update(String id, SessionUpdate body) {
        SessionEntity session = sessions.hold(id);
        if (session == null) {
            throw unknown();
        }
        if (session.status != SessionStatus.SCHEDULED) {
            throw refused(session, "changed");
        }
        SessionTime time = new SessionTime(
                body.getStartTime() == null ? session.startTime : body.getStartTime(),
                body.getEndTime().orElse(session.endTime),
                body.getDurationMinutes().orElse(session.durationMinutes));
        String providerId = body.getProviderId() == null ? session.providerId : body.getProviderId();
        LocalDate day = calendar.dayOf(time.start());
        List<FieldError> errors = new ArrayList<>();
        boolean moves = !time.equals(SessionLifecycle.time(session));
        if (moves || !providerId.equals(session.providerId)) {
            errors.addAll(rules.client(session.clientId));
            errors.addAll(rules.provider(providerId, session.serviceType, day));
        }
        errors.addAll(time.errors());
        if (!errors.isEmpty()) {
            throw ApiException.unprocessable(errors);
        }
        occupy(session, providerId, time);
        flush();
        if (moves) {
            session.authorizationId = units.move(session, day)
                    .orElseThrow(() -> ApiException.unprocessable("startTime", BookingRules.NOT_AUTHORIZED));
        }
        if (body.getPlaceOfService() != null) {
            session.placeOfService = body.getPlaceOfService();
        }
        session.updatedAt = clock.instant();
        return mapper.session(session);
    }

    /** Bookings of one provider queue up here, so that each sees the one before it. */
    private void occupy(SessionEntity session, String providerId, SessionTime time) {
        providers.hold(providerId);
        if (sessions.isTaken(providerId, time, session.id)) {
            throw busy();
        }
        session.providerId = providerId;
        session.startTime = time.start();
        session.endTime = time.end();
        session.durationMinutes = time.minutes();
        session.busyUntil = time.busyUntil();
    }

    /** The database has the last word on whether the provider is free. */
    private void flush() {
        try {
            sessions.flush();
        } catch (PersistenceException e) {
            if (e.getCause() instanceof SQLException cause && EXCLUSION_VIOLATION.equals(cause.getSQLState())) {
                throw busy();
            }
            throw e;
        }
    }

    private static Order<SessionEntity> order(String sort) {
        boolean descending = sort.startsWith("-");
        return sort.endsWith("startTime")
                ? new Order<>("startTime", descending, session -> session.startTime, session -> session.id)
                : new Order<>("createdAt", descending, session -> session.createdAt, session -> session.id);
    }

    private static ApiException busy() {
        return ApiException.conflict("The provider has another session at this time");
    }

    static ApiException unknown() {
        return ApiException.notFound("Session not found");
    }

    static ApiException refused(SessionEntity session, String change) {
        return ApiException.conflict("The session is " + session.status + " and cannot be " + change);
    }
}
