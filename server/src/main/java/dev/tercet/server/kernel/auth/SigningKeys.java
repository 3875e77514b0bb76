package dev.tercet.server.kernel.auth;

import dev.tercet.server.kernel.ids.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The RSA keys that the built-in issuer signs with. They live in the database, so that every replica signs with the same
 * one and tokens outlive a restart; the first replica to need one makes it. Thread-safe.
 */
@Singleton
public class SigningKeys {

    private static final int BITS = 2048;

    private final DataSource database;
    private Map<String, SigningKey> byId = Map.of();

    public SigningKeys(DataSource database) {
        this.database = database;
    }

    /** One key: its id in tokens and in the JWK set, and its two halves. */
    public record SigningKey(String id, PrivateKey privateKey, RSAPublicKey publicKey) {}

    /** The key that new tokens are signed with. */
    public synchronized SigningKey current() {
        if (byId.isEmpty()) {
            byId = QuarkusTransaction.requiringNew().call(this::loadOrMake);
        }
        return byId.values().iterator().next();
    }

    /** The key of this id, for verifying. */
    public Optional<SigningKey> find(String id) {
        current();
        return Optional.ofNullable(byId.get(id));
    }

    /** Every key whose tokens may still be around, the current one first. */
    public Iterable<SigningKey> published() {
        current();
        return byId.values();
    }

    private Map<String, SigningKey> loadOrMake() throws SQLException, GeneralSecurityException {
        try (Connection connection = database.getConnection()) {
            lock(connection);
            Map<String, SigningKey> found = load(connection);
            if (found.isEmpty()) {
                insert(connection);
                found = load(connection);
            }
            return found;
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtext('kernel.signing_key'))")) {
            statement.execute();
        }
    }

    private static Map<String, SigningKey> load(Connection connection) throws SQLException, GeneralSecurityException {
        Map<String, SigningKey> found = new LinkedHashMap<>();
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        String sql = "select id, private_key, public_key from kernel.signing_key order by created_at desc";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                PrivateKey privateKey = rsa.generatePrivate(new PKCS8EncodedKeySpec(row.getBytes("private_key")));
                RSAPublicKey publicKey =
                        (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(row.getBytes("public_key")));
                found.put(row.getString("id"), new SigningKey(row.getString("id"), privateKey, publicKey));
            }
        }
        return found;
    }

    private static void insert(Connection connection) throws SQLException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair pair = generator.generateKeyPair();
        String sql = "insert into kernel.signing_key (id, private_key, public_key) values (?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Ids.uuid().toString());
            statement.setBytes(2, pair.getPrivate().getEncoded());
            statement.setBytes(3, pair.getPublic().getEncoded());
            statement.executeUpdate();
        }
    }
}
