package dev.tercet.server;

import dev.tercet.server.kernel.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where the data is: a database that was configured, or the folder of the embedded one. */
final class DatabaseLocation {

    static final String URL = "quarkus.datasource.jdbc.url";

    static final String FOLDER = "tercet.data";

    private DatabaseLocation() {}

    /** Looks where Quarkus does, which has not started yet: system properties, environment, the file beside the jar. */
    static boolean isConfigured() {
        return System.getProperty(URL) != null
                || System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null
                || isConfiguredIn(Path.of("config", "application.properties"));
    }

    /** Under its plain name or for a profile. */
    static boolean isConfiguredIn(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return properties.stringPropertyNames().stream()
                .anyMatch(name -> name.equals(URL) || (name.startsWith("%") && name.endsWith("." + URL)));
    }

    static Path folder() throws IOException {
        String configured = System.getProperty(FOLDER, System.getenv("TERCET_DATA"));
        return configured == null ? EmbeddedDatabase.defaultFolder() : Path.of(configured);
    }
}
