package dev.tercet.server.sandbox;

import io.quarkus.runtime.StartupEvent;
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
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Fills an empty database with what the documents of the three APIs speak of, so that their commands work as they stand.
 * Only where {@code tercet.sandbox} is on. Works as the owner of the schema, whom row-level security lets see all tenants.
 */
@Singleton
public class SandboxSeed {

    private static final Logger LOG = Logger.getLogger(SandboxSeed.class);
    private static final List<String> SCRIPTS =
            List.of("kernel.sql", "rymeda.sql", "rymi.sql", "rymi-agents.sql", "rime.sql");
    private static final String TABLES = """
            select string_agg(format('%I.%I', schemaname, tablename), ', ') from pg_tables
            where schemaname in ('kernel', 'rymeda', 'rymi', 'rime')
              and tablename not in ('flyway_schema_history', 'signing_key', 'instance_secret')
            """;

    private final boolean sandbox;
    private final Flyway owner;

    public SandboxSeed(@ConfigProperty(name = "tercet.sandbox", defaultValue = "false") boolean sandbox, Flyway owner) {
        this.sandbox = sandbox;
        this.owner = owner;
    }

    void seedIfEmpty(@Observes StartupEvent started) throws SQLException, IOException {
        if (!sandbox) {
            return;
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet tenants = statement.executeQuery("select 1 from kernel.tenant limit 1")) {
            if (!tenants.next()) {
                run(connection);
                LOG.info("the sandbox is seeded");
            }
        }
    }

    /** Puts every table back to the seed. */
    public void restore() throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String tables;
            try (ResultSet names = statement.executeQuery(TABLES)) {
                names.next();
                tables = names.getString(1);
            }
            statement.execute("truncate " + tables + " restart identity cascade");
            run(connection);
            connection.commit();
        }
    }

    private static void run(Connection connection) throws SQLException, IOException {
        for (String script : SCRIPTS) {
            try (InputStream in = SandboxSeed.class.getResourceAsStream("/sandbox/" + script);
                    Statement statement = connection.createStatement()) {
                statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private Connection connect() throws SQLException {
        return owner.getConfiguration().getDataSource().getConnection();
    }
}
