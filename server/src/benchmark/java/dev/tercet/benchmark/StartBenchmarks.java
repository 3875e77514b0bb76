package dev.tercet.benchmark;

import dev.tercet.server.kernel.database.EmbeddedDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Measures a start: from launching the process to the end of the first authenticated request, with the jars of the profile
 * {@code quick-start} over a database that is migrated and runs already. By turns without a cache, with the cache of a training
 * run, and with that cache and the options that stand beside the jars; the median of the rounds counts ({@code benchmark.rounds}).
 * Prints a table in Markdown. Needs a JDK 25.
 */
public final class StartBenchmarks {

    private static final Path JARS = Path.of("target", "quick-start").toAbsolutePath();
    private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();
    private static final Path CACHE = FOLDER.resolve("tercet.aot");
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 7);
    private static final int TRAINING = 200;

    /** Profiles of the training would make the optimizing compiler begin at once, beside the start that they are to help. */
    private static final List<String> TRAIN =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining", "-XX:AOTCacheOutput=" + CACHE);

    private final Map<String, String> database;

    private StartBenchmarks(Map<String, String> database) {
        this.database = database;
    }

    /** What one start took. */
    private record Start(double seconds, double processorSeconds) {}

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(FOLDER);
        try (EmbeddedDatabase embedded = EmbeddedDatabase.start(FOLDER.resolve("data"))) {
            new StartBenchmarks(embedded.properties()).run();
        }
    }

    private void run() throws Exception {
        start(List.of("-Dquarkus.flyway.active=true"), 1);
        start(TRAIN, TRAINING);
        Map<String, List<String>> variants = new LinkedHashMap<>();
        variants.put("without a cache", List.of());
        variants.put("with a cache", List.of("-XX:AOTCache=" + CACHE));
        variants.put(
                "with a cache and `quick-start.options`",
                List.of("@" + JARS.resolve("quick-start.options"), "-XX:AOTCache=" + CACHE));
        variants.put(
                "with a cache, without the optimizing compiler",
                List.of("-XX:TieredStopAtLevel=1", "-XX:AOTCache=" + CACHE));
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (var variant : variants.entrySet()) {
                Start start = start(variant.getValue(), 1);
                starts.computeIfAbsent(variant.getKey(), v -> new ArrayList<>()).add(start);
                System.err.printf("round %d, %s: %.2f s%n", round, variant.getKey(), start.seconds());
            }
        }
        report(starts);
    }

    private Start start(List<String> options, int requests) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dquarkus.flyway.active=false");
        command.add("-Dquarkus.profile=sandbox");
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dtercet.data=" + FOLDER.resolve("files"));
        database.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(options);
        command.addAll(List.of("-jar", JARS.resolve("tercet.jar").toString()));
        long launched = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("start.log").toFile())
                .start();
        try {
            awaitAnswer(process, port);
            double seconds = (System.nanoTime() - launched) / 1e9;
            double processor = process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
            for (int i = 1; i < requests; i++) {
                answers(port);
            }
            return new Start(seconds, processor);
        } finally {
            process.destroy();
            process.waitFor(2, TimeUnit.MINUTES);
        }
    }

    private static void awaitAnswer(Process process, int port) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (process.isAlive() && System.nanoTime() < end) {
            if (answers(port)) {
                return;
            }
            Thread.sleep(5);
        }
        throw new IllegalStateException("the server did not start: see target/benchmark/start.log");
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write("""
                            GET /v1/agents HTTP/1.1\r
                            Host: localhost\r
                            Authorization: Bearer YOUR_API_KEY\r
                            Connection: close\r
                            \r
                            """.getBytes(StandardCharsets.US_ASCII));
            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return status != null && status.contains(" 200 ");
        } catch (IOException e) {
            return false;
        }
    }

    private static void report(Map<String, List<Start>> starts) {
        System.out.println("| start | seconds | lowest | highest | of it without | processor, seconds |");
        System.out.println("|---|---|---|---|---|---|");
        double without = median(starts.values().iterator().next().stream()
                .mapToDouble(Start::seconds)
                .toArray());
        starts.forEach((variant, taken) -> {
            double[] seconds =
                    taken.stream().mapToDouble(Start::seconds).sorted().toArray();
            System.out.printf(
                    "| %s | %.2f | %.2f | %.2f | %.0f %% | %.1f |%n",
                    variant,
                    median(seconds),
                    seconds[0],
                    seconds[seconds.length - 1],
                    100 * median(seconds) / without,
                    median(taken.stream().mapToDouble(Start::processorSeconds).toArray()));
        });
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
