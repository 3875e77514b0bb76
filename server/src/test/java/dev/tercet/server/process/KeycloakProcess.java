package dev.tercet.server.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Keycloak with the realm of the test resources, as a process of its own. Ends what it started and nothing else. */
final class KeycloakProcess implements AutoCloseable {

    private static final long START_SECONDS = 240;
    private static final String REALM = "tercet-realm.json";

    private final Process process;
    private final URI realm;

    private KeycloakProcess(Process process, URI realm) {
        this.process = process;
        this.realm = realm;
    }

    static KeycloakProcess start() throws IOException, InterruptedException {
        Path home = home();
        Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
        Files.copy(
                Path.of("src", "test", "resources", "keycloak", REALM),
                imports.resolve(REALM),
                StandardCopyOption.REPLACE_EXISTING);
        int port = freePort();
        Path log = Files.createDirectories(Path.of("target", "processes")).resolve("keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin").resolve("kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        URI realm = URI.create("http://localhost:" + port + "/realms/tercet");
        KeycloakProcess keycloak = new KeycloakProcess(builder.start(), realm);
        keycloak.awaitReady(log);
        return keycloak;
    }

    /** The issuer of its tokens. */
    URI realm() {
        return realm;
    }

    @Override
    public void close() throws InterruptedException {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroy);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
        }
    }

    private void awaitReady(Path log) throws InterruptedException {
        HttpRequest probe = HttpRequest.newBuilder(URI.create(realm + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                if (HttpClient.newHttpClient()
                                .send(probe, BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            Thread.sleep(250);
        }
        close();
        throw new IllegalStateException("Keycloak did not become ready; its log is " + log.toAbsolutePath());
    }

    /** Where the profile {@code keycloak} unpacked it. */
    private static Path home() throws IOException {
        try (Stream<Path> unpacked = Files.list(Path.of("target", "keycloak"))) {
            return unpacked.filter(Files::isDirectory).findFirst().orElseThrow().toAbsolutePath();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
