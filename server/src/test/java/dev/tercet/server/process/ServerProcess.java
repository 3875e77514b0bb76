package dev.tercet.server.process;

import dev.tercet.server.kernel.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged server as a process of its own, on a free port and on a database that the test holds, so that several
 * replicas can share it and one of them can be killed. Ends the process that it started and no other.
 */
public final class ServerProcess implements AutoCloseable {

    private static final long START_SECONDS = 180;
    private static final long STOP_SECONDS = 60;
    private static final Path FOLDER = Path.of("target", "processes");

    private final Process process;
    private final int port;
    private final int managementPort;
    private final Path log;

    private ServerProcess(Process process, int port, int managementPort, Path log) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.log = log;
    }

    /**
     * Starts a replica of the sandbox and waits until it is ready.
     *
     * @param name names its log under {@code target/processes}
     * @param properties system properties of the server beside those that lead to the database
     */
    public static ServerProcess start(String name, EmbeddedDatabase database, Map<String, String> properties)
            throws IOException, InterruptedException {
        Path log = log(name);
        int port = freePort();
        int managementPort = freePort();
        List<String> command = command(
                database,
                List.of("-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + managementPort),
                properties);
        Process process = launch(command, log);
        ServerProcess server = new ServerProcess(process, port, managementPort, log);
        server.awaitReady();
        return server;
    }

    /**
     * Runs a command of the server ({@code migrate}) and waits for its end.
     *
     * @return its exit code; what it wrote is in the log of that name
     */
    public static int run(String name, EmbeddedDatabase database, Map<String, String> properties, String argument)
            throws IOException, InterruptedException {
        List<String> command = command(database, List.of(), properties);
        command.add(argument);
        Process process = launch(command, log(name));
        if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(argument + " does not end; its log is " + log(name));
        }
        return process.exitValue();
    }

    /** Where a process of that name writes. */
    public static Path log(String name) throws IOException {
        return Files.createDirectories(FOLDER).resolve(name + ".log").toAbsolutePath();
    }

    private static List<String> command(EmbeddedDatabase database, List<String> ports, Map<String, String> properties) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Dquarkus.profile=sandbox");
        command.addAll(ports);
        command.add("-Dtercet.rymeda.clearinghouse.directory.root=" + clearinghouse(database));
        database.properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", System.getProperty("server.jar", "target/quarkus-app/quarkus-run.jar")));
        return command;
    }

    /** One for the replicas that share a database, and for nobody else. */
    private static Path clearinghouse(EmbeddedDatabase database) {
        String url = database.properties().get("quarkus.datasource.jdbc.url");
        return FOLDER.resolve("clearinghouse-" + url.replaceAll("\\W+", "-")).toAbsolutePath();
    }

    private static Process launch(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Where health and metrics are: {@code management("/q/metrics")}. */
    public URI management(String path) {
        return URI.create("http://localhost:" + managementPort + path);
    }

    public int port() {
        return port;
    }

    /** What the server wrote to its console. */
    public Path log() {
        return log;
    }

    /** Ends the process the way a power cut would: SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks the process to end, the way an operator would, and does not wait: SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for the end and gives the exit code; 143 after a SIGTERM. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server does not end; its log is " + log);
        }
        return process.exitValue();
    }

    /** Ends the process the way an operator would: SIGTERM. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest probe = HttpRequest.newBuilder(uri("/v1/agents"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                if (client.send(probe, BodyHandlers.discarding()).statusCode() == 401) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            Thread.sleep(100);
        }
        close();
        throw new IllegalStateException("the server did not become ready; its log is " + log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
