package dev.tercet.server.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.server.kernel.database.EmbeddedDatabase;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start in production, and a start in production on what is a sandbox's. */
class FirstStartIT {

    private static final Map<String, String> PRODUCTION =
            Map.of("quarkus.profile", "prod", "tercet.https-required", "false");

    @TempDir
    Path folder;

    @Test
    void twoReplicasShowOneAdministratorOnce() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            List<String> logs = new ArrayList<>();
            CompletableFuture<ServerProcess> starting = CompletableFuture.supplyAsync(() -> start("first-1", database));
            try (ServerProcess one = start("first-2", database);
                    ServerProcess other = starting.get()) {
                logs.add(Files.readString(one.log()));
                logs.add(Files.readString(other.log()));
                String shown = String.join("", logs);
                assertThat(shown.split("First start: ", -1))
                        .as("one for each API")
                        .hasSize(4);
                credentialsWork(one, shown);
                credentialsWork(other, shown);
            }
            String shown = String.join("", logs);
            try (ServerProcess later = start("first-3", database)) {
                assertThat(Files.readString(later.log()))
                        .doesNotContain("First start")
                        .doesNotContain(secret(shown, "API key"));
                Response keys = call(later, secret(shown, "API key")).get("/v1/platform/api-keys");
                assertThat(keys.<List<String>>path("data.name")).containsExactly("Administrator");
                assertThat(keys.<String>path("data[0].lastUsedAt"))
                        .as("written when the replicas ended")
                        .isNotNull();
            }
        }
    }

    @Test
    void productionRefusesWhatIsASandboxs() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            ServerProcess.start("first-sandbox", database, Map.of()).close();
            assertThatThrownBy(() -> start("first-refused", database)).hasMessageContaining("did not become ready");
            assertThat(Files.readString(Path.of("target", "processes", "first-refused.log")))
                    .contains("this database holds the sandbox's data and its public credentials")
                    .doesNotContain("First start");
        }
    }

    private static void credentialsWork(ServerProcess server, String shown) {
        assertThat(call(server, secret(shown, "API key"))
                        .get("/v1/platform/api-keys")
                        .statusCode())
                .isEqualTo(200);
        String token = given().baseUri(server.uri("").toString())
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", secret(shown, "client id"))
                .formParam("client_secret", secret(shown, "client secret"))
                .post("/oauth2/token")
                .path("access_token");
        assertThat(call(server, token).get("/v1/care/sessions").statusCode()).isEqualTo(200);
        assertThat(call(server, secret(shown, "secret key")).get("/v1/auth/me").statusCode())
                .isEqualTo(200);
        assertThat(call(server, secret(shown, "token"))
                        .header("Host", "main.localhost")
                        .get("/api/v1/projects")
                        .statusCode())
                .isEqualTo(200);
    }

    private static RequestSpecification call(ServerProcess server, String credential) {
        return given().baseUri(server.uri("").toString()).header("Authorization", "Bearer " + credential);
    }

    /** What a first start has shown under that label. */
    static String secret(String shown, String label) {
        Matcher line = Pattern.compile("(?m)^  " + label + " +(\\S+)$").matcher(shown);
        assertThat(line.find()).as(label).isTrue();
        return line.group(1);
    }

    private static ServerProcess start(String name, EmbeddedDatabase database) {
        try {
            return ServerProcess.start(name, database, PRODUCTION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
