package dev.tercet.server.sandbox;

import dev.tercet.server.kernel.database.SchemaOwner;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The data of the sandbox: what the documents of the three APIs speak of, so that their commands work as they stand. A
 * database is either the sandbox's or it is not: the sandbox does not touch another's, and a server that is no sandbox
 * does not start on data whose credentials everybody knows. What it writes it writes as the owner of the schema, who sees all
 * tenants.
 */
@Singleton
public class SandboxSeed {

    private static final Logger LOG = Logger.getLogger(SandboxSeed.class);
    private static final List<String> SCRIPTS = List.of(
            "kernel.sql",
            "rymeda.sql",
            "rymeda-platform.sql",
            "rymeda-payers.sql",
            "rymeda-care.sql",
            "rymeda-revenue.sql",
            "rymeda-remittances.sql",
            "rymi.sql",
            "rymi-agents.sql",
            "rymi-calls.sql",
            "rime.sql",
            "webhooks.sql");
    private static final String TABLES = """
            select string_agg(format('%I.%I', schemaname, tablename), ', ') from pg_tables
            where schemaname in ('kernel', 'rymeda', 'rymi', 'rime')
              and tablename not in ('flyway_schema_history', 'signing_key', 'instance_secret')
            """;
    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 5;
    private static final String ANY_TENANT = "select 1 from kernel.tenant limit 1";
    private static final String MARK = "select 1 from kernel.instance_secret where name = 'sandbox'";

    private final boolean sandbox;
    private final SchemaOwner owner;
    private final AgroalDataSource database;
    private final SealedValues sealed;

    public SandboxSeed(
            @ConfigProperty(name = "tercet.sandbox", defaultValue = "false") boolean sandbox,
            SchemaOwner owner,
            @DataSource("direct") AgroalDataSource database,
            SealedValues sealed) {
        this.sandbox = sandbox;
        this.owner = owner;
        this.database = database;
        this.sealed = sealed;
    }

    void prepare(@Observes @Priority(10) StartupEvent started) throws SQLException, IOException {
        boolean marked = isMarked();
        if (!sandbox && marked) {
            throw new IllegalStateException("this database holds the sandbox's data and its public credentials:"
                    + " give the server another one, or start it with -Dquarkus.profile=sandbox");
        }
        if (sandbox && !marked) {
            try (Connection connection = owner.connect()) {
                if (exists(connection, ANY_TENANT)) {
                    throw new IllegalStateException("the sandbox does not start on a database that is not its own");
                }
                seed(connection);
                LOG.info("the sandbox is seeded");
            }
        }
    }

    private boolean isMarked() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return exists(connection, MARK);
        }
    }

    /** Puts every table back to the seed. */
    public void restore() throws SQLException, IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                truncateAndSeed();
                return;
            } catch (SQLException e) {
                // What works in the background locks tables in another order.
                if (!DEADLOCK.equals(e.getSQLState()) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void truncateAndSeed() throws SQLException, IOException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery(TABLES)) {
            names.next();
            String tables = names.getString(1);
            connection.setAutoCommit(false);
            statement.execute("truncate " + tables + " restart identity cascade");
            seed(connection);
            connection.commit();
        }
    }

    private void seed(Connection connection) throws SQLException, IOException {
        for (String script : SCRIPTS) {
            try (InputStream in = SandboxSeed.class.getResourceAsStream("/sandbox/" + script);
                    Statement statement = connection.createStatement()) {
                statement.execute(sealed.fillIn(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
