package dev.tercet.server.kernel.auth;

import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.secrets.SealedColumn;
import dev.tercet.server.kernel.secrets.SecretBox;
import jakarta.enterprise.inject.Produces;
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
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The signing keys in the database, where all replicas share them. Private halves are sealed. */
@Singleton
class SigningKeyTable {

    private static final int BITS = 2048;
    private static final SealedColumn COLUMN =
            new SealedColumn("kernel.signing_key", "sealed_private_key", "signing-key", false);

    private final SecretBox secrets;

    SigningKeyTable(SecretBox secrets) {
        this.secrets = secrets;
    }

    /** Has private halves sealed anew when the key that seals is rotated. */
    @Produces
    @Singleton
    SealedColumn column() {
        return COLUMN;
    }

    /** Makes the other replicas wait until the transaction ends. */
    void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtext('kernel.signing_key'))")) {
            statement.execute();
        }
    }

    /** All keys, the one of the latest turn first. */
    List<SigningKey> load(Connection connection) throws SQLException, GeneralSecurityException {
        List<SigningKey> found = new ArrayList<>();
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        String sql = "select id, sealed_private_key, public_key, signs_from from kernel.signing_key";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String id = row.getString("id");
                String opened = secrets.open(row.getBytes("sealed_private_key"), COLUMN.purpose(id));
                PrivateKey privateKey = rsa.generatePrivate(
                        new PKCS8EncodedKeySpec(Base64.getDecoder().decode(opened)));
                RSAPublicKey publicKey =
                        (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(row.getBytes("public_key")));
                found.add(new SigningKey(
                        id,
                        privateKey,
                        publicKey,
                        row.getTimestamp("signs_from").toInstant()));
            }
        }
        found.sort(KeyTurns.LATEST_FIRST);
        return found;
    }

    void insert(Connection connection, Instant signsFrom, Instant now) throws SQLException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair pair = generator.generateKeyPair();
        String id = Ids.uuid().toString();
        String privateKey = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        String sql = "insert into kernel.signing_key (id, sealed_private_key, public_key, signs_from, created_at)"
                + " values (?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.setBytes(2, secrets.seal(privateKey, COLUMN.purpose(id)));
            statement.setBytes(3, pair.getPublic().getEncoded());
            statement.setTimestamp(4, Timestamp.from(signsFrom));
            statement.setTimestamp(5, Timestamp.from(now));
            statement.executeUpdate();
        }
    }

    /** Destroys keys whose last token has expired: a private key that is gone cannot be stolen. */
    void destroy(Connection connection, List<SigningKey> obsolete) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from kernel.signing_key where id = any (?)")) {
            String[] ids = obsolete.stream().map(SigningKey::id).toArray(String[]::new);
            statement.setArray(1, connection.createArrayOf("text", ids));
            statement.executeUpdate();
        }
    }
}
