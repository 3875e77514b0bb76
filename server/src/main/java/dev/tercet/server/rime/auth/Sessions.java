package dev.tercet.server.rime.auth;

import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.rime.users.PersonEntity;
import dev.tercet.server.rime.users.PersonRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens, renews and ends the sessions of the tenant that the request has entered. */
@Singleton
public class Sessions {

    private final SessionRepository sessions;
    private final RefreshTokenRepository tokens;
    private final PersonRepository people;
    private final Clock clock;
    private final Duration life;

    public Sessions(
            SessionRepository sessions,
            RefreshTokenRepository tokens,
            PersonRepository people,
            Clock clock,
            @ConfigProperty(name = "tercet.rime.session-life") Duration life) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
        this.life = life;
    }

    /** A session that goes on: who, which, and the token that renews it next. */
    record Going(PersonEntity person, UUID session, RefreshToken refreshToken) {}

    /** The person of this address, if there is one. */
    @Transactional
    public Optional<PersonEntity> find(String email) {
        return people.findByEmail(email);
    }

    @Transactional
    public Going open(UUID personId) {
        Instant now = clock.instant();
        PersonEntity person = people.findById(personId);
        person.lastLoginAt = now;
        SessionEntity session = new SessionEntity();
        session.id = Ids.uuid();
        session.personId = personId;
        session.startedAt = now;
        sessions.persist(session);
        return going(person, session.id, now);
    }

    /**
     * Exchanges the token for the next one. Empty when it is not good; one that was used before ends its session, as two
     * who hold it cannot both be the person.
     */
    @Transactional
    public Optional<Going> renew(RefreshToken token) {
        Instant now = clock.instant();
        RefreshTokenEntity known = tokens.findByHash(token.hash()).orElse(null);
        if (known == null || !known.expiresAt.isAfter(now) || !isGoing(known.sessionId)) {
            return Optional.empty();
        }
        if (!tokens.use(known.id, now)) {
            sessions.end(known.sessionId, now);
            return Optional.empty();
        }
        SessionEntity session = sessions.findById(known.sessionId);
        return Optional.of(going(people.findById(session.personId), session.id, now));
    }

    /** Ends the session of the token, used or not; one that is unknown is as good as ended. */
    @Transactional
    public void end(RefreshToken token) {
        tokens.findByHash(token.hash()).ifPresent(known -> sessions.end(known.sessionId, clock.instant()));
    }

    /** Whether the session has not ended and its person may still sign in. */
    @Transactional
    public boolean isGoing(UUID session) {
        SessionEntity known = sessions.findById(session);
        return known != null
                && known.endedAt == null
                && people.findById(known.personId).isActive();
    }

    private Going going(PersonEntity person, UUID session, Instant now) {
        RefreshToken next = RefreshToken.next(person.tenantId);
        RefreshTokenEntity token = new RefreshTokenEntity();
        token.id = Ids.uuid();
        token.sessionId = session;
        token.tokenHash = next.hash();
        token.issuedAt = now;
        token.expiresAt = now.plus(life);
        tokens.persist(token);
        return new Going(person, session, next);
    }
}
