package dev.tercet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseLocationTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.datasource.jdbc.url=jdbc:postgresql://db/tercet",
                "%prod.quarkus.datasource.jdbc.url = jdbc:postgresql://db/tercet",
                "# first a comment\nquarkus.datasource.jdbc.url: jdbc:postgresql://db/tercet"
            })
    void aFileBesideTheJarMayNameTheDatabase(String content) throws IOException {
        assertThat(DatabaseLocation.isConfiguredIn(file(content))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#quarkus.datasource.jdbc.url=jdbc:postgresql://db/tercet",
                "quarkus.datasource.reads.jdbc.url=jdbc:postgresql://db/tercet",
                "quarkus.http.port=8081"
            })
    void aFileThatNamesNoneLeavesTheEmbeddedOne(String content) throws IOException {
        assertThat(DatabaseLocation.isConfiguredIn(file(content))).isFalse();
    }

    @Test
    void thereNeedBeNoFile() {
        assertThat(DatabaseLocation.isConfiguredIn(folder.resolve("none"))).isFalse();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("application.properties"), content);
    }
}
