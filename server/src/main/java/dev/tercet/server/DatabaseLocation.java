package dev.tercet.server;

import dev.tercet.server.kernel.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;

/** Where the data is: a database that was configured, or the folder of the embedded one. */
final class DatabaseLocation {

    static final String URL = "quarkus.datasource.jdbc.url";

    static final String FOLDER = "tercet.data";

    private DatabaseLocation() {}

    static boolean isConfigured() {
        return System.getProperty(URL) != null || System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null;
    }

    static Path folder() throws IOException {
        String configured = System.getProperty(FOLDER, System.getenv("TERCET_DATA"));
        return configured == null ? EmbeddedDatabase.defaultFolder() : Path.of(configured);
    }
}
