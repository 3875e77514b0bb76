package dev.tercet.server.kernel.auth;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The RSA keys that the built-in issuer signs with, in turns: {@link KeyTurns}. They live in the database, so that every
 * replica signs with the same one and tokens outlive a restart. Whoever finds that it is time makes the next one; there is
 * no job for it, since a key that nobody needs need not be replaced. A replica learns of new keys when its knowledge is too
 * old, and when it meets a token of a key that it does not know. Thread-safe.
 */
@Singleton
public class SigningKeys {

    /** Tokens of made-up keys must not become queries, so knowledge as fresh as this is not renewed for one. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final DataSource database;
    private final SigningKeyTable table;
    private final Clock clock;
    private final KeyTurns turns;
    private final Duration refresh;
    private volatile Known known;

    public SigningKeys(DataSource database, SigningKeyTable table, Clock clock, AuthSettings settings) {
        this.database = database;
        this.table = table;
        this.clock = clock;
        this.turns = new KeyTurns(settings.signingKeyLife(), settings.signingKeyOverlap(), settings.longestTokenLife());
        this.refresh = settings.signingKeyRefresh();
        if (settings.tokenLife().compareTo(settings.longestTokenLife()) > 0) {
            throw new IllegalArgumentException("tercet.auth: token-life must not be longer than longest-token-life,"
                    + " or tokens would outlive the keys that verify them");
        }
        if (refresh.compareTo(turns.overlap()) >= 0 || turns.overlap().compareTo(turns.life()) >= 0) {
            throw new IllegalArgumentException(
                    "tercet.auth: signing-key-refresh must be shorter than signing-key-overlap, and that than"
                            + " signing-key-life, or a key would sign before every replica knows it");
        }
    }

    /** What a replica knows, and since when. */
    private record Known(List<SigningKey> latestFirst, Instant at) {}

    /** The key that new tokens are signed with. */
    public SigningKey current() {
        Instant now = clock.instant();
        return turns.signing(keys(now), now);
    }

    /** Every key whose tokens may still be around, and the next one; the latest first. */
    public List<SigningKey> published() {
        Instant now = clock.instant();
        return turns.published(keys(now), now);
    }

    /** The public key of this id. Looks into the database when it is a new one. */
    public Optional<SigningKey> find(String id) {
        Instant now = clock.instant();
        Optional<SigningKey> found = among(turns.published(keys(now), now), id);
        return found.isPresent() || age(known, now).compareTo(FRESH) < 0
                ? found
                : among(turns.published(reload(now, FRESH), now), id);
    }

    /** The public key of this id, if that can be told without the database. */
    Optional<SigningKey> recall(String id) {
        Known current = known;
        Instant now = clock.instant();
        if (current == null || age(current, now).compareTo(refresh) >= 0) {
            return Optional.empty();
        }
        return among(turns.published(current.latestFirst(), now), id);
    }

    private List<SigningKey> keys(Instant now) {
        Known current = known;
        return current == null || age(current, now).compareTo(refresh) >= 0
                ? reload(now, refresh)
                : current.latestFirst();
    }

    private synchronized List<SigningKey> reload(Instant now, Duration oldest) {
        if (known == null || age(known, now).compareTo(oldest) >= 0) {
            List<SigningKey> loaded = QuarkusTransaction.requiringNew().call(() -> loadOrMake(now));
            known = new Known(loaded, now);
        }
        return known.latestFirst();
    }

    private List<SigningKey> loadOrMake(Instant now) throws SQLException, GeneralSecurityException {
        try (Connection connection = database.getConnection()) {
            List<SigningKey> found = table.load(connection);
            if (turns.nextTurn(found, now).isEmpty()
                    && turns.published(found, now).size() == found.size()) {
                return found;
            }
            table.lock(connection);
            Optional<Instant> next = turns.nextTurn(table.load(connection), now);
            if (next.isPresent()) {
                table.insert(connection, next.get(), now);
            }
            List<SigningKey> all = table.load(connection);
            List<SigningKey> needed = turns.published(all, now);
            all.removeAll(needed);
            table.destroy(connection, all);
            return needed;
        }
    }

    /** The sandbox can set the clock back; knowledge from the future is as good as none. */
    private Duration age(Known knowledge, Instant now) {
        Duration age = Duration.between(knowledge.at(), now);
        return age.isNegative() ? refresh : age;
    }

    private static Optional<SigningKey> among(List<SigningKey> keys, String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
