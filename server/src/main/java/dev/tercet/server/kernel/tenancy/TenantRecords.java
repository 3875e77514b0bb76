package dev.tercet.server.kernel.tenancy;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** What is on record about tenants themselves. Runs in the caller's transaction. Thread-safe. */
@Singleton
public class TenantRecords {

    private final DataSource database;

    public TenantRecords(DataSource database) {
        this.database = database;
    }

    /**
     * A tenant.
     *
     * @param name what people call it
     * @param plan its rate plan
     */
    public record TenantRecord(String id, String name, String plan, Instant createdAt) {}

    public Optional<TenantRecord> find(String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select name, plan, created_at from kernel.tenant where id = ?")) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new TenantRecord(
                                id,
                                row.getString("name"),
                                row.getString("plan"),
                                row.getTimestamp("created_at").toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the tenant", e);
        }
    }
}
