package dev.tercet.server.kernel.tenancy;

import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads of one statement in one round trip, for lists and look-ups that are asked for often. The tenant is told to
 * PostgreSQL and the query is sent in one message; both run in one implicit transaction, so row-level security holds as
 * it does everywhere, and nothing is left on the connection afterwards. Sees what is committed, and not what the calling
 * transaction has changed: not for services that change something. Thread-safe.
 */
@Singleton
public class TenantReads {

    private static final String TENANT = "select set_config('app.tenant', ?, true); ";

    private final javax.sql.DataSource database;
    private final TenantContext tenant;

    public TenantReads(@DataSource("reads") javax.sql.DataSource database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Reads what it needs of the current row. */
    @FunctionalInterface
    public interface RowReader<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** A query with the reader of its rows, made once and asked many times. */
    public <T> Query<T> query(String sql, RowReader<T> reader) {
        return new Query<>(TENANT + sql, reader);
    }

    /** One statement. Thread-safe. */
    public final class Query<T> {

        private final String sql;
        private final RowReader<T> reader;

        private Query(String sql, RowReader<T> reader) {
            this.sql = sql;
            this.reader = reader;
        }

        /** The only row, or empty. */
        public Optional<T> one(Object... values) {
            List<T> rows = all(values);
            if (rows.size() > 1) {
                throw new IllegalStateException("more than one row: " + sql);
            }
            return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
        }

        /** Every row, in the order of the query; none without a tenant. */
        public List<T> all(Object... values) {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, tenant.id());
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 2, values[i]);
                }
                statement.execute();
                statement.getMoreResults();
                try (ResultSet row = statement.getResultSet()) {
                    List<T> rows = new ArrayList<>();
                    while (row.next()) {
                        rows.add(reader.read(row));
                    }
                    return rows;
                }
            } catch (SQLException e) {
                throw new IllegalStateException("a read failed", e);
            }
        }
    }
}
