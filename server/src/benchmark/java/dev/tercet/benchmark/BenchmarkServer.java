package dev.tercet.benchmark;

import dev.tercet.server.kernel.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged server with the sandbox's data, in a process of its own, over a database that is kept from run to run. */
record BenchmarkServer(EmbeddedDatabase embedded, Process process, int port) implements AutoCloseable {

    static BenchmarkServer start() throws IOException, InterruptedException, SQLException {
        Path folder = Files.createDirectories(Path.of("target", "benchmark"));
        int port = freePort();
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("data"));
        BenchmarkServer server = new BenchmarkServer(database, launch(folder, port, database.properties()), port);
        server.awaitPort();
        return server;
    }

    /** The settings that lead to the database, as its application and as its owner. */
    Map<String, String> database() {
        return embedded.properties();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
        embedded.close();
    }

    private static Process launch(Path folder, int port, Map<String, String> database) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dquarkus.profile=sandbox");
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dquarkus.management.port=" + freePort());
        command.add("-Dtercet.data=" + folder.resolve("files").toAbsolutePath());
        // Limits are counted as ever, but never reached.
        command.add("-Dtercet.rate-limit.plans.rime.standard.requests=2000000000");
        command.add("-Dtercet.rate-limit.plans.rime.standard.burst=200000000");
        database.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
    }

    private void awaitPort() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (process.isAlive() && System.nanoTime() < end) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("the server did not start: see target/benchmark/server.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
