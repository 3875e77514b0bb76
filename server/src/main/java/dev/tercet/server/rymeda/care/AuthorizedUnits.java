package dev.tercet.server.rymeda.care;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Sets units of authorizations aside for sessions. Works inside the transaction of the session. */
@Singleton
class AuthorizedUnits {

    private final ServiceAuthorizationRepository authorizations;
    private final Clock clock;

    AuthorizedUnits(ServiceAuthorizationRepository authorizations, Clock clock) {
        this.authorizations = authorizations;
        this.clock = clock;
    }

    /** Takes a unit from the authorization that ends first. The id of that authorization, or nothing when none has a unit left. */
    Optional<String> take(String clientId, ServiceType service, LocalDate day) {
        return authorizations.usable(clientId, service, day).stream()
                .map(authorization -> authorization.id)
                .filter(id -> authorizations.takeUnit(id, clock.instant()))
                .findFirst();
    }

    /**
     * Keeps the unit of a session that moves to another day if the authorization covers that day too; otherwise swaps it for
     * a unit of one that does.
     */
    Optional<String> move(SessionEntity session, LocalDate day) {
        ServiceAuthorizationEntity current = authorizations.findById(session.authorizationId);
        if (!day.isBefore(current.startDate) && !day.isAfter(current.endDate)) {
            return Optional.of(current.id);
        }
        Optional<String> taken = take(session.clientId, session.serviceType, day);
        taken.ifPresent(ignored -> giveBack(session.authorizationId));
        return taken;
    }

    void giveBack(String authorizationId) {
        authorizations.returnUnit(authorizationId, clock.instant());
    }
}
