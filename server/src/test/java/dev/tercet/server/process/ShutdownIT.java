package dev.tercet.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a server: what runs is answered, what is new is refused, and nothing keeps it alive beyond its bound. */
class ShutdownIT {

    /** What the process leaves behind after a SIGTERM: 128 + 15. */
    private static final int TERMINATED = 143;

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @Test
    void aRunningRequestGetsItsAnswerAndNewOnesAreRefused() throws Exception {
        try (ServerProcess server = start("shutdown-drains", "60S");
                Connection lock = lockClients()) {
            CompletableFuture<HttpResponse<String>> running = getClient(server);
            awaitBlocked();

            server.terminate();
            Patience.until("a readiness of 503", () -> status(server.management("/q/health/ready")) == 503);
            Patience.until("a refusal", () -> isRefused(server.uri("/v1/agents")));
            assertThat(running).isNotDone();

            lock.rollback();
            HttpResponse<String> answer = running.get();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"id\":\"client_123\"");
            assertThat(server.exitCode()).isEqualTo(TERMINATED);
            assertThat(Files.readString(server.log())).doesNotContain("ERROR");
        }
    }

    @Test
    void aRequestThatNeverEndsDoesNotKeepTheServer() throws Exception {
        try (ServerProcess server = start("shutdown-bound", "1S");
                Connection lock = lockClients()) {
            CompletableFuture<HttpResponse<String>> stuck = getClient(server);
            awaitBlocked();

            server.terminate();

            assertThat(server.exitCode()).isEqualTo(TERMINATED);
            assertThat(stuck).failsWithin(Duration.ofSeconds(60));
        }
    }

    private static ServerProcess start(String name, String timeout) throws Exception {
        return ServerProcess.start(
                name,
                database,
                Map.of(
                        "quarkus.shutdown.delay", "2S",
                        "quarkus.shutdown.timeout", timeout,
                        "quarkus.thread-pool.shutdown-timeout", "2S",
                        "quarkus.thread-pool.shutdown-interrupt", "1S",
                        "quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c lock_timeout=0",
                        "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "0"));
    }

    private CompletableFuture<HttpResponse<String>> getClient(ServerProcess server) {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/v1/care/clients/client_123"))
                .header("Authorization", "Bearer rym_test_your_api_key_here")
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private static Connection lockClients() throws SQLException {
        Connection owner = Owner.connect(database);
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("lock table rymeda.client in access exclusive mode");
        }
        return owner;
    }

    private static void awaitBlocked() throws Exception {
        try (Connection owner = Owner.connect(database);
                Statement statement = owner.createStatement()) {
            Patience.until("a request that waits for the lock", () -> {
                try (var row = statement.executeQuery("select count(*) from pg_locks where not granted")) {
                    row.next();
                    return row.getInt(1) > 0;
                }
            });
        }
    }

    private static int status(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static boolean isRefused(URI uri) throws InterruptedException {
        try {
            return status(uri) == 503;
        } catch (IOException e) {
            return true;
        }
    }
}
