package dev.tercet.server.kernel.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The key that cursors are sealed with: made with the database, the same on every replica. */
@Singleton
public class CursorKey {

    private final DataSource database;
    private volatile byte[] key;

    public CursorKey(DataSource database) {
        this.database = database;
    }

    byte[] bytes() {
        if (key == null) {
            key = QuarkusTransaction.requiringNew().call(this::load);
        }
        return key;
    }

    private byte[] load() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select value from kernel.instance_secret where name = 'cursor'");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }
}
