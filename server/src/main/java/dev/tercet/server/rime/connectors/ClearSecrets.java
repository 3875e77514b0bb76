package dev.tercet.server.rime.connectors;

import dev.tercet.server.kernel.database.SchemaOwner;
import dev.tercet.server.kernel.secrets.SecretBox;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Seals, when the server starts, the secrets that connectors have had in the clear since before there was a key: the part
 * of migration V056 that SQL cannot do. Like the migration it is work of the schema's owner, who sees all tenants.
 */
@Singleton
class ClearSecrets {

    private static final String CLEAR =
            "select id, unsealed_secrets::text from rime.connector where unsealed_secrets is not null for update";
    private static final String SEALED =
            "update rime.connector set sealed_secrets = ?, unsealed_secrets = null where id = ?";

    private final SecretBox box;
    private final SchemaOwner owner;

    ClearSecrets(SecretBox box, SchemaOwner owner) {
        this.box = box;
        this.owner = owner;
    }

    void seal(@Observes @Priority(5) StartupEvent started) throws SQLException {
        if (!owner.isPresent()) {
            return;
        }
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            seal(connection);
            connection.commit();
        }
    }

    private void seal(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CLEAR);
                PreparedStatement update = connection.prepareStatement(SEALED);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                UUID id = row.getObject(1, UUID.class);
                update.setBytes(1, box.seal(row.getString(2), ConnectorSecrets.COLUMN.purpose(id)));
                update.setObject(2, id);
                update.executeUpdate();
            }
        }
    }
}
