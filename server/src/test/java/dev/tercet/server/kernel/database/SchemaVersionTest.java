package dev.tercet.server.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaVersionTest {

    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");

    @Test
    void isThatOfTheNewestMigration() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> MIGRATION.matcher(file.getFileName().toString()))
                            .filter(Matcher::matches)
                            .map(migration -> Integer.parseInt(migration.group(1)))
                            .max(Comparator.naturalOrder()))
                    .hasValue(SchemaVersion.NEEDED);
        }
    }
}
