package dev.tercet.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A server is killed while clients wait for answers. They repeat their requests to the next one, with the same keys, and
 * nothing has happened twice; nor has the audit trail a gap.
 */
class KilledServerIT {

    private static final int CLIENTS = 30;
    private static final String BODY = """
            {"clientId":"client_123","sessionId":"session_789","payerId":"payer_medicaid","cptCodes":["90837"],"amount":71.%02d}""";

    private static EmbeddedDatabase database;

    @BeforeAll
    static void startDatabase() throws IOException, SQLException {
        database = EmbeddedDatabase.start(Files.createTempDirectory(Path.of("target"), "killed-server"));
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @Test
    void nothingHappensTwice() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        List<String> done;
        try (ServerProcess first = ServerProcess.start("killed-1", database, Map.of())) {
            for (int i = 0; i < CLIENTS; i++) {
                waiting.add(post(first.port(), i));
            }
            done = awaitEffects();
            first.kill();
        }
        for (Socket socket : waiting) {
            socket.close();
        }
        List<String> beforeRestart = claims();
        assertThat(beforeRestart).containsAll(done);

        try (ServerProcess second = ServerProcess.start("killed-2", database, Map.of())) {
            int replayed = 0;
            for (int i = 0; i < CLIENTS; i++) {
                HttpResponse<String> answer = repeat(second, i);
                assertThat(answer.statusCode()).isEqualTo(201);
                replayed += answer.headers().firstValue("Idempotency-Replayed").isPresent() ? 1 : 0;
            }
            assertThat(replayed).isEqualTo(beforeRestart.size());
            assertThat(claims()).hasSize(CLIENTS).containsAll(beforeRestart);
        }
        trailIsSoundUntilAByteIsFlipped();
    }

    private void trailIsSoundUntilAByteIsFlipped() throws Exception {
        assertThat(verifyAudit("org_100")).startsWith("exit 0\norg_100: ").contains(" entries, sound, end ");
        String entry = execute("update kernel.audit_entry set target = overlay(target placing 'X' from 3 for 1)"
                + " where id = (select entry_id from kernel.audit_link where tenant_id = 'org_100' and position = 7)"
                + " returning id");
        assertThat(verifyAudit("org_100"))
                .isEqualTo("exit 1\norg_100: BROKEN, position 7 (entry " + entry + ") is not what was written\n");
        assertThat(verifyAudit()).startsWith("exit 1\n").contains("org_200: ", ", sound, end 0:");
        assertThat(verifyAudit("org_nobody")).isEqualTo("exit 2\nThere is no tenant org_nobody.\n");
    }

    /** Sends the request and never reads an answer: what is committed is not yet known to anybody. */
    private static Socket post(int port, int number) throws IOException {
        byte[] body = BODY.formatted(number).getBytes(StandardCharsets.UTF_8);
        String head = "POST /v1/revenue/claims HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer rym_test_unlimited\r\nIdempotency-Key: client-" + number
                + "\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        return socket;
    }

    private static HttpResponse<String> repeat(ServerProcess server, int number)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/v1/revenue/claims"))
                .header("Authorization", "Bearer rym_test_unlimited")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "client-" + number)
                .POST(BodyPublishers.ofString(BODY.formatted(number)))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** Returns as soon as some of the requests have had their effect. */
    private static List<String> awaitEffects() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        List<String> claims = claims();
        while (claims.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(2);
            claims = claims();
        }
        assertThat(claims).isNotEmpty();
        return claims;
    }

    private static List<String> claims() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id from rymeda.claim where amount >= 71 and amount < 72 order by id")) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }

    private static String execute(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection owner() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", database.properties().get("quarkus.flyway.username"));
        login.setProperty("password", database.properties().get("quarkus.flyway.password"));
        return DriverManager.getConnection(database.properties().get("quarkus.datasource.jdbc.url"), login);
    }

    private static String verifyAudit(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        database.properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(
                "-jar", System.getProperty("server.jar", "target/quarkus-app/quarkus-run.jar"), "verify-audit"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return "exit " + process.waitFor() + "\n" + output;
    }
}
