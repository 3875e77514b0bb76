package dev.tercet.server.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.server.kernel.database.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that migrates, and servers that leave it to the command. */
class MigrateIT {

    private static final Map<String, String> OWNED = Map.of("quarkus.profile", "prod");

    /** They could not act as the owner if they tried. */
    private static final Map<String, String> WITHOUT_OWNER = Map.of(
            "quarkus.profile", "prod",
            "tercet.https-required", "false",
            "quarkus.flyway.active", "false",
            "quarkus.flyway.username", "nobody_of_that_name");

    @TempDir
    Path folder;

    @Test
    void aServerServesWhatTheCommandHasMigrated() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(ServerProcess.run("migrate-first", database, OWNED, "migrate"))
                    .isZero();
            String shown = Files.readString(ServerProcess.log("migrate-first"));
            assertThat(shown).contains("First start: rymeda").doesNotContain("Listening on");

            try (ServerProcess server = ServerProcess.start("migrate-served", database, WITHOUT_OWNER)) {
                assertThat(given().baseUri(server.uri("").toString())
                                .header("Authorization", "Bearer " + FirstStartIT.secret(shown, "API key"))
                                .get("/v1/platform/api-keys")
                                .statusCode())
                        .isEqualTo(200);
            }

            assertThat(ServerProcess.run("migrate-again", database, OWNED, "migrate"))
                    .isZero();
            assertThat(Files.readString(ServerProcess.log("migrate-again"))).doesNotContain("First start");
        }
    }

    @Test
    void aServerWithoutOwnerRefusesADatabaseThatNobodyMigrated() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> ServerProcess.start("migrate-missing", database, WITHOUT_OWNER))
                    .hasMessageContaining("did not become ready");
            assertThat(Files.readString(ServerProcess.log("migrate-missing")))
                    .contains("this database has no schema yet: run the command migrate on it first");
        }
    }

    @Test
    void aServerWithoutOwnerRefusesAnOlderSchemaAndAcceptsANewerOne() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(ServerProcess.run("migrate-newest", database, OWNED, "migrate"))
                    .isZero();
            setNewestVersion(database, "999");
            try (ServerProcess server = ServerProcess.start("migrate-newer", database, WITHOUT_OWNER)) {
                assertThat(given().get(server.uri("/v1/health")).statusCode()).isLessThan(500);
            }

            setNewestVersion(database, "060");
            assertThatThrownBy(() -> ServerProcess.start("migrate-older", database, WITHOUT_OWNER))
                    .hasMessageContaining("did not become ready");
            assertThat(Files.readString(ServerProcess.log("migrate-older")))
                    .contains("this database is older than this server, which needs version");
        }
    }

    /** As if the migrations after that one had never run, or one more had. */
    private static void setNewestVersion(EmbeddedDatabase database, String version) throws SQLException {
        try (Connection owner = Owner.connect(database);
                Statement statement = owner.createStatement()) {
            statement.executeUpdate("delete from kernel.flyway_schema_history where version > '" + version + "'");
            statement.executeUpdate("""
                    update kernel.flyway_schema_history set version = '%s'
                    where version = (select max(version) from kernel.flyway_schema_history)""".formatted(version));
        }
    }
}
