package dev.tercet.server.kernel.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A real PostgreSQL on this machine, for a server that has been given none: the binaries come as a dependency, the data
 * stays in a folder. It writes durably, as a server of its own would.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String OWNER = "tercet_owner";
    private static final String APPLICATION = "tercet_app";
    private static final String NAME = "tercet";

    /** The embedded database trusts whoever reaches its loopback port; the driver asks for a password all the same. */
    private static final String UNCHECKED = "embedded";

    private final EmbeddedPostgres postgres;
    private final DataFolder folder;

    private EmbeddedDatabase(EmbeddedPostgres postgres, DataFolder folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /**
     * Starts PostgreSQL on the folder and a free port, and makes database and roles on the first start.
     *
     * @throws DataFolderInUseException when another live server uses the folder
     */
    public static EmbeddedDatabase start(Path path) throws IOException, SQLException {
        DataFolder folder = DataFolder.take(path);
        folder.endOrphan();
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("max_connections", "100")
                .setServerConfig("timezone", "UTC")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        EmbeddedDatabase database = new EmbeddedDatabase(postgres, folder);
        database.prepare();
        folder.keyset().readOrCreate();
        return database;
    }

    /** The properties that lead a server to it, and to the keys of the secrets in it. */
    public Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(properties(postgres.getPort()));
        properties.put(
                "tercet.secrets.own-keyset",
                folder.keyset().path().toAbsolutePath().toString());
        return properties;
    }

    /** The Quarkus properties that lead to the database that another server runs on the folder. */
    public static Map<String, String> propertiesOfRunning(Path path) throws IOException {
        return properties(DataFolder.portOfRunning(path));
    }

    private static Map<String, String> properties(int port) {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://localhost:" + port + "/" + NAME,
                "quarkus.datasource.username",
                APPLICATION,
                "quarkus.datasource.password",
                UNCHECKED,
                "quarkus.flyway.username",
                OWNER,
                "quarkus.flyway.password",
                UNCHECKED);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        folder.release();
    }

    private void prepare() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create role " + OWNER + " login");
            statement.execute("create role " + APPLICATION + " login");
            statement.execute("create database " + NAME + " owner " + OWNER);
        }
    }

    /** Where the embedded database of a server lives unless it is told otherwise. */
    public static Path defaultFolder() throws IOException {
        return Files.createDirectories(Path.of("data"));
    }
}
