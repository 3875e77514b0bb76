package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.api.SessionsApi;
import dev.tercet.contract.rymeda.model.NewSession;
import dev.tercet.contract.rymeda.model.Session;
import dev.tercet.contract.rymeda.model.SessionCancellation;
import dev.tercet.contract.rymeda.model.SessionCompletion;
import dev.tercet.contract.rymeda.model.SessionPage;
import dev.tercet.contract.rymeda.model.SessionSort;
import dev.tercet.contract.rymeda.model.SessionUpdate;
import dev.tercet.server.kernel.request.CurrentRequest;
import java.time.LocalDate;

/** {@code /v1/care/sessions}. */
public class SessionsResource implements SessionsApi {

    private final SessionService sessions;
    private final SessionLifecycle lifecycle;
    private final SessionMapper mapper;
    private final CurrentRequest request;

    SessionsResource(
            SessionService sessions, SessionLifecycle lifecycle, SessionMapper mapper, CurrentRequest request) {
        this.sessions = sessions;
        this.lifecycle = lifecycle;
        this.mapper = mapper;
        this.request = request;
    }

    @Override
    public Session createSession(NewSession body) {
        Session session = sessions.create(body);
        request.created("/v1/care/sessions/" + session.getId());
        return session;
    }

    @Override
    public SessionPage listSessions(
            dev.tercet.contract.rymeda.model.SessionStatus status,
            String clientId,
            String providerId,
            LocalDate from,
            LocalDate to,
            Integer limit,
            String cursor,
            SessionSort sort) {
        SessionFilter filter =
                new SessionFilter(mapper.status(status), clientId, providerId, from, to, sort.toString());
        return sessions.list(filter, limit, cursor);
    }

    @Override
    public Session getSession(String sessionId) {
        return sessions.get(sessionId);
    }

    @Override
    public Session updateSession(String sessionId, SessionUpdate body) {
        return sessions.update(sessionId, body);
    }

    @Override
    public Session startSession(String sessionId) {
        return lifecycle.start(sessionId);
    }

    @Override
    public Session completeSession(String sessionId, SessionCompletion body) {
        return lifecycle.complete(sessionId, body);
    }

    @Override
    public Session cancelSession(String sessionId, SessionCancellation body) {
        return lifecycle.cancel(sessionId, body.getReason());
    }

    @Override
    public Session markSessionNoShow(String sessionId) {
        return lifecycle.markNoShow(sessionId);
    }
}
