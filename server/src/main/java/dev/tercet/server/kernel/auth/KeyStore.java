package dev.tercet.server.kernel.auth;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Finds the caller of a key. Keys are kept as SHA-256 only, and found by it: the comparison happens in an index over
 * hashes, so its timing tells nothing about a key. A client is found by its id, and what the database compares then are hashes
 * again: who guesses a secret cannot steer its hash. The look-up precedes any tenant, so it goes through a function of the
 * schema's owner that returns this one row and nothing else. Thread-safe.
 */
@Singleton
public class KeyStore {

    private final DataSource database;
    private final Clock clock;

    public KeyStore(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The caller that the key proves; empty when it is unknown, revoked or expired. */
    public Optional<Caller> find(String key) {
        return prove(key).map(ProvenCaller::caller);
    }

    /** The caller that the key proves, and until when. */
    Optional<ProvenCaller> prove(String key) {
        return QuarkusTransaction.requiringNew().call(() -> query("kernel.find_key(?, ?)", sha256(key)));
    }

    /** The caller that an OAuth client's id and secret prove; empty when they do not. */
    public Optional<Caller> findClient(String clientId, String secret) {
        return QuarkusTransaction.requiringNew()
                .call(() -> query("kernel.find_client(?, ?, ?)", clientId, sha256(secret)))
                .map(ProvenCaller::caller);
    }

    /** Whose OAuth client this is; empty when there is no such client. Says nothing about who asks. */
    public Optional<String> tenantOfClient(String clientId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement("select kernel.tenant_of_client(?)")) {
                statement.setString(1, clientId);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(row.getString(1));
                }
            }
        });
    }

    /** The SHA-256 of a secret, as it is stored. */
    public static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<ProvenCaller> query(String function, Object... arguments) throws SQLException {
        String sql = "select id, api, tenant_id, scheme, scopes, plan, bound_to, user_id, good_until from " + function;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.setTimestamp(arguments.length + 1, Timestamp.from(clock.instant()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(proven(row)) : Optional.empty();
            }
        }
    }

    private static ProvenCaller proven(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp("good_until");
        return new ProvenCaller(caller(row), until == null ? Instant.MAX : until.toInstant());
    }

    private static Caller caller(ResultSet row) throws SQLException {
        return new Caller(
                row.getString("api"),
                row.getString("tenant_id"),
                row.getString("scheme"),
                texts(row.getArray("scopes")),
                row.getString("id"),
                row.getString("user_id"),
                row.getString("plan"),
                row.getString("bound_to"));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.copyOf(List.of((String[]) array.getArray()));
    }
}
