package dev.tercet.server.rymeda.revenue;

import dev.tercet.contract.rymeda.model.NewClaim;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.json.BodyReview;
import dev.tercet.server.rymeda.calendar.OrganizationCalendar;
import dev.tercet.server.rymeda.care.ClientEntity;
import dev.tercet.server.rymeda.care.ClientRepository;
import dev.tercet.server.rymeda.care.ServiceAuthorizationRepository;
import dev.tercet.server.rymeda.care.SessionEntity;
import dev.tercet.server.rymeda.care.SessionRepository;
import dev.tercet.server.rymeda.payer.PayerRepository;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Looks up what a claim refers to, and reviews it. */
@Singleton
public class ClaimDrafts implements BodyReview<NewClaim> {

    /** As many as a claim can carry (837P). */
    private static final int MOST_DIAGNOSES = 12;

    private final ClientRepository clients;
    private final SessionRepository sessions;
    private final ServiceAuthorizationRepository authorizations;
    private final PayerRepository payers;
    private final ClaimRepository claims;
    private final OrganizationCalendar calendar;

    public ClaimDrafts(
            ClientRepository clients,
            SessionRepository sessions,
            ServiceAuthorizationRepository authorizations,
            PayerRepository payers,
            ClaimRepository claims,
            OrganizationCalendar calendar) {
        this.clients = clients;
        this.sessions = sessions;
        this.authorizations = authorizations;
        this.payers = payers;
        this.claims = claims;
        this.calendar = calendar;
    }

    @Override
    public Class<NewClaim> type() {
        return NewClaim.class;
    }

    @Override
    public List<FieldError> review(NewClaim wanted) {
        return faults(draft(wanted, null));
    }

    List<FieldError> faults(ClaimDraft draft) {
        return ClaimRules.faults(draft, calendar.today());
    }

    /**
     * Holds the session until the transaction ends, so that two claims for it see each other.
     *
     * @param itself the id of the claim where it exists already, else null
     */
    ClaimDraft hold(NewClaim wanted, String itself) {
        sessions.findByIdOptional(wanted.getSessionId(), LockModeType.PESSIMISTIC_WRITE);
        return draft(wanted, itself);
    }

    private ClaimDraft draft(NewClaim wanted, String itself) {
        ClientEntity client = find(clients, wanted.getClientId());
        SessionEntity session = find(sessions, wanted.getSessionId());
        return new ClaimDraft(
                wanted,
                client,
                session,
                session == null ? null : calendar.dayOf(session.startTime),
                find(payers, wanted.getPayerId()),
                session == null ? null : find(authorizations, session.authorizationId),
                diagnoses(wanted, client),
                session == null ? List.of() : others(session, itself));
    }

    private List<ClaimEntity> others(SessionEntity session, String itself) {
        return claims.ofSession(session.id).stream()
                .filter(claim -> !claim.id.equals(itself))
                .toList();
    }

    private static List<String> diagnoses(NewClaim wanted, ClientEntity client) {
        if (wanted.getIcdCodes() != null) {
            return wanted.getIcdCodes();
        }
        if (client == null) {
            return List.of();
        }
        return client.diagnoses.stream()
                .filter(diagnosis -> diagnosis.active)
                .map(diagnosis -> diagnosis.icdCode)
                .limit(MOST_DIAGNOSES)
                .toList();
    }

    private static <E> E find(PanacheRepositoryBase<E, String> repository, String id) {
        return id == null ? null : repository.findById(id);
    }
}
