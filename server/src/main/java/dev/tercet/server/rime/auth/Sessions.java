package dev.tercet.server.rime.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tercet.server.kernel.auth.AuthSettings;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.time.ClockMoved;
import dev.tercet.server.rime.users.PersonEntity;
import dev.tercet.server.rime.users.PersonRepository;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
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
    private final Event<SessionEnded> ended;
    private final Duration life;

    /** Sessions that went on a moment ago; the same bound as for every proven caller. */
    private final Cache<UUID, Boolean> going;

    public Sessions(
            SessionRepository sessions,
            RefreshTokenRepository tokens,
            PersonRepository people,
            Clock clock,
            Event<SessionEnded> ended,
            AuthSettings settings,
            @ConfigProperty(name = "tercet.rime.session-life") Duration life) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
        this.ended = ended;
        this.life = life;
        this.going = Caffeine.newBuilder()
                .expireAfterWrite(settings.cacheLife())
                .maximumSize(settings.cacheSize())
                .build();
    }

    /** A session has ended in the running transaction. */
    record SessionEnded(UUID session) {}

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
            end(known.sessionId);
            return Optional.empty();
        }
        SessionEntity session = sessions.findById(known.sessionId);
        return Optional.of(going(people.findById(session.personId), session.id, now));
    }

    /** Ends the session of the token, used or not; one that is unknown is as good as ended. */
    @Transactional
    public void end(RefreshToken token) {
        tokens.findByHash(token.hash()).ifPresent(known -> end(known.sessionId));
    }

    private void end(UUID session) {
        sessions.end(session, clock.instant());
        ended.fire(new SessionEnded(session));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionEnded over) {
        going.invalidate(over.session());
    }

    void forgetAll(@Observes ClockMoved moved) {
        going.invalidateAll();
    }

    /**
     * Whether the session goes on, as far as is known: one that was ended on this replica does not, one that was ended on
     * another is believed for some seconds more ({@code tercet.auth.cache-life}).
     */
    boolean seemsGoing(UUID session) {
        if (going.getIfPresent(session) != null) {
            return true;
        }
        boolean goesOn = isGoing(session);
        if (goesOn) {
            going.put(session, true);
        }
        return goesOn;
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
