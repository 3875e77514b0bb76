package dev.tercet.server.kernel.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * Keeps a server that does not migrate from working on a schema that is missing or older than its code. A newer one is
 * accepted: while replicas are replaced, the old ones go on.
 */
@Singleton
class SchemaVersion {

    /** The newest migration. */
    static final int NEEDED = 67;

    private static final String FOUND =
            "select coalesce(max(version::int), 0) from kernel.flyway_schema_history where success";

    /** PostgreSQL's undefined_table and invalid_schema_name. */
    private static final Set<String> MISSING = Set.of("42P01", "3F000");

    /** PostgreSQL's insufficient_privilege: the history was not readable before migration 67. */
    private static final String NOT_READABLE = "42501";

    private final SchemaOwner owner;
    private final AgroalDataSource database;

    SchemaVersion(SchemaOwner owner, @DataSource("direct") AgroalDataSource database) {
        this.owner = owner;
        this.database = database;
    }

    /** Before anything else asks the database. */
    void check(@Observes @Priority(2) StartupEvent started) throws SQLException {
        if (!owner.isPresent() && found() < NEEDED) {
            throw new IllegalStateException("this database is older than this server, which needs version " + NEEDED
                    + " of the schema: run the command migrate on it first");
        }
    }

    private int found() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FOUND)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            if (MISSING.contains(e.getSQLState())) {
                throw new IllegalStateException(
                        "this database has no schema yet: run the command migrate on it first", e);
            }
            if (NOT_READABLE.equals(e.getSQLState())) {
                return 0;
            }
            throw e;
        }
    }
}
