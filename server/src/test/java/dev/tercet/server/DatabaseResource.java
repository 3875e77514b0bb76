package dev.tercet.server;

import dev.tercet.server.kernel.database.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;

/**
 * A PostgreSQL of its own for the {@code @QuarkusTest}s of this module, empty at the start of the run and seeded like the
 * sandbox. All of them share one server, so each makes what it changes.
 */
@QuarkusTestResource(DatabaseResource.class)
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    private static final Path FOLDER = Path.of("target", "test-database");

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            delete(FOLDER.resolve("postgres"));
            database = EmbeddedDatabase.start(FOLDER);
            return database.properties();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
