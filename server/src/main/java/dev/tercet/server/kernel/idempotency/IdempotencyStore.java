package dev.tercet.server.kernel.idempotency;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.secrets.SecretBox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Remembers the answers to requests that carry a key. Everything here happens in the transaction of the request's effect:
 * a lock that the transaction holds marks the key as in use, and the answer becomes visible together with the effect. So
 * whatever ends the server in between leaves neither behind. Thread-safe.
 */
@Singleton
public class IdempotencyStore {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    private static final String LOCK = "select pg_try_advisory_xact_lock(?)";
    private static final String FIND = """
            select fingerprint, status, media_type, location, body, created_at
            from kernel.idempotent_answer where tenant_id = ? and scope = ?
            """;
    private static final String FORGET = "delete from kernel.idempotent_answer where tenant_id = ? and scope = ?";
    private static final String KEEP = """
            insert into kernel.idempotent_answer
              (tenant_id, scope, operation_id, fingerprint, status, media_type, location, body, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String PURGE = "select kernel.purge_idempotent_answers(?)";

    private final DataSource database;
    private final SecretBox secrets;
    private final Clock clock;
    private final Duration retention;

    public IdempotencyStore(DataSource database, SecretBox secrets, Clock clock, IdempotencySettings settings) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
        this.retention = settings.retention();
    }

    /**
     * Takes the key for the running transaction, or finds the answer that it already has.
     *
     * @return the answer to give again; empty when the request is the first and may go on
     * @throws ApiException of kind KEY_IN_USE while another request with the key is under way, KEY_REUSED when its body was
     *     another
     */
    public Optional<StoredAnswer> claim(IdempotencyKey key) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!lock(connection, key)) {
                throw Failure.of(FailureKind.KEY_IN_USE, (String) null)
                        .withRetryAfter(TRY_AGAIN)
                        .asException();
            }
            // A statement of its own: it must see what the last holder of the lock has committed.
            return find(connection, key);
        }
    }

    /** Keeps the answer under the key that this transaction has claimed. */
    public void keep(IdempotencyKey key, StoredAnswer answer) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, key.tenantId());
            statement.setBytes(2, key.scope());
            statement.setString(3, key.operationId());
            statement.setBytes(4, key.fingerprint());
            statement.setInt(5, answer.status());
            statement.setString(6, answer.mediaType());
            statement.setString(7, answer.location());
            statement.setBytes(8, answer.body() == null ? null : seal(key, answer.body()));
            statement.setTimestamp(9, Timestamp.from(clock.instant()));
            statement.executeUpdate();
        }
    }

    /** Forgets the answers of all tenants that were given before this time, and says how many they were. */
    public long purge(Instant before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(PURGE)) {
                statement.setTimestamp(1, Timestamp.from(before));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private static boolean lock(Connection connection, IdempotencyKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setLong(1, key.lock());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private Optional<StoredAnswer> find(Connection connection, IdempotencyKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, key.tenantId());
            statement.setBytes(2, key.scope());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Instant given = row.getTimestamp("created_at").toInstant();
                if (given.plus(retention).isAfter(clock.instant())) {
                    return Optional.of(answer(key, row));
                }
            }
        }
        forget(connection, key);
        return Optional.empty();
    }

    private StoredAnswer answer(IdempotencyKey key, ResultSet row) throws SQLException {
        if (!MessageDigest.isEqual(row.getBytes("fingerprint"), key.fingerprint())) {
            throw Failure.of(FailureKind.KEY_REUSED, (String) null).asException();
        }
        byte[] body = row.getBytes("body");
        return new StoredAnswer(
                row.getInt("status"),
                row.getString("media_type"),
                row.getString("location"),
                body == null ? null : secrets.open(body, purpose(key)).getBytes(StandardCharsets.UTF_8));
    }

    private static void forget(Connection connection, IdempotencyKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, key.tenantId());
            statement.setBytes(2, key.scope());
            statement.executeUpdate();
        }
    }

    private byte[] seal(IdempotencyKey key, byte[] body) {
        return secrets.seal(new String(body, StandardCharsets.UTF_8), purpose(key));
    }

    /** Ties a sealed body to its row: moved to another, it does not open. */
    private static String purpose(IdempotencyKey key) {
        return "idempotency:" + key.tenantId() + ':' + HexFormat.of().formatHex(key.scope());
    }
}
