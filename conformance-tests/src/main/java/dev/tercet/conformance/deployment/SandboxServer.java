package dev.tercet.conformance.deployment;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A sandbox in a process of its own, on a free port and with fresh data. Closing it ends that process and no other. */
public final class SandboxServer implements AutoCloseable {

    private static final Duration START_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Process process;
    private final int port;
    private final int managementPort;
    private final Path data;
    private final Path log;

    private SandboxServer(Process process, int port, int managementPort, Path data, Path log) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.data = data;
        this.log = log;
    }

    /**
     * Starts a sandbox and waits until it is ready.
     *
     * @param name names its data folder and its log below the suite's folder
     * @param properties system properties of the server
     * @throws IllegalStateException if it does not become ready
     */
    public static SandboxServer start(String name, Map<String, String> properties) {
        Path jar = Settings.serverJar().toAbsolutePath().normalize();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("There is no server at " + jar
                    + ". Package it first (mvn -pl specs,server package), or name a running"
                    + " one by -Dconformance.base-url=http://localhost:8080.");
        }
        try {
            Path folder =
                    Files.createDirectories(Settings.folder().resolve("sandbox").resolve(name));
            Path data = folder.resolve("data").toAbsolutePath();
            delete(data);
            Path log = folder.resolve("server.log");
            int port = freePort();
            int managementPort = freePort();
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-Dquarkus.profile=sandbox");
            command.add("-Dquarkus.http.port=" + port);
            command.add("-Dquarkus.management.port=" + managementPort);
            command.add("-Dtercet.data=" + data);
            properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
            command.addAll(List.of("-jar", jar.toString()));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            SandboxServer server = new SandboxServer(process, port, managementPort, data, log);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("cannot start " + jar, e);
        }
    }

    Path data() {
        return data;
    }

    Path log() {
        return log;
    }

    public String baseUrl() {
        return "http://localhost:" + port;
    }

    /** Where health and metrics are. */
    public String managementUrl() {
        return "http://localhost:" + managementPort;
    }

    /** The id of the server's process. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                children.forEach(ProcessHandle::destroy);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest probe = HttpRequest.newBuilder(URI.create(baseUrl() + "/openapi/rymeda.yaml"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Instant deadline = Instant.now().plus(START_WITHIN);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            if (answers(client, probe)) {
                return;
            }
        }
        close();
        throw new IllegalStateException("The server did not become ready; its log is " + log.toAbsolutePath());
    }

    private static boolean answers(HttpClient client, HttpRequest probe) {
        try {
            if (client.send(probe, BodyHandlers.discarding()).statusCode() == 200) {
                return true;
            }
            Thread.sleep(POLL.toMillis());
        } catch (IOException e) {
            pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
