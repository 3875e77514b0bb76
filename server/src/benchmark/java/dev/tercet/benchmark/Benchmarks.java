package dev.tercet.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Measures what the kernel costs: the same read, list and write with the full kernel, with the kernel switched off, without
 * a database, and in bare JDBC, one after the other in each round, on one machine in one run. Everything is warmed up
 * first; the median of the rounds counts. Prints a table in Markdown. Settings are system properties:
 * {@code benchmark.warmup}, {@code benchmark.time} (seconds), {@code benchmark.rounds}, {@code benchmark.connections}.
 */
public final class Benchmarks {

    private static final int PROJECTS = 10_000;
    private static final String PROJECT = "0198c0de-0000-7000-8000-000000000001";
    private static final String KEY = "rime_sandbox_token";
    private static final String COLUMNS = "select id, name, description, timezone, drift_detection_enabled,"
            + " drift_interval_hours, created_at, updated_at from rime.project";

    private final int connections = Integer.getInteger("benchmark.connections", 16);
    private final int rounds = Integer.getInteger("benchmark.rounds", 5);
    private final Duration warmup = Duration.ofSeconds(Integer.getInteger("benchmark.warmup", 12));
    private final Duration time = Duration.ofSeconds(Integer.getInteger("benchmark.time", 5));
    private final int port;
    private final DirectQueries direct;
    private final Map<String, Callable<Double>> scenarios = new LinkedHashMap<>();

    private Benchmarks(int port, Map<String, String> database) {
        this.port = port;
        this.direct = new DirectQueries(
                database.get("quarkus.datasource.jdbc.url"),
                database.get("quarkus.flyway.username"),
                database.get("quarkus.flyway.password"));
    }

    public static void main(String[] arguments) throws Exception {
        try (BenchmarkServer server = BenchmarkServer.start()) {
            fill(server.database());
            new Benchmarks(server.port(), server.database()).run();
        }
    }

    private void run() throws Exception {
        String read = "/api/v1/projects/" + PROJECT;
        String list = "/api/v1/projects?limit=25";
        String body = "{\"name\": \"Benchmark " + Load.NUMBER + "\"}";
        scenario("read, full kernel", get(read, KEY));
        scenario("read with a JWT", get(read, signIn()));
        scenario("read of health data, full kernel", get("/v1/care/sessions/session_789", "rym_test_unlimited"));
        scenario("read, kernel off", get("/benchmark/projects/" + PROJECT, null));
        scenario(
                "read, bare JDBC",
                () -> direct(COLUMNS + " where id = ?", s -> s.setObject(1, UUID.fromString(PROJECT))));
        scenario("no database", get("/benchmark/floor/" + PROJECT, null));
        scenario("list, full kernel", get(list, KEY));
        scenario("list, kernel off", get("/benchmark/projects?limit=25", null));
        scenario(
                "list, bare JDBC",
                () -> direct(
                        COLUMNS + " where tenant_id = ? order by created_at, id limit 26",
                        s -> s.setString(1, "acme")));
        scenario("write, full kernel", load(post("/api/v1/projects", body, KEY), 201));
        scenario("write, kernel off", load(post("/benchmark/projects", "", null), 200));
        scenario(
                "write, bare JDBC",
                () -> direct(
                        "insert into rime.project (id, tenant_id, name, timezone, drift_detection_enabled, drift_interval_hours,"
                                + " created_at, updated_at) values (?, 'acme', ?, 'UTC', true, 6, ?, ?)",
                        s -> {
                            UUID id = UUID.randomUUID();
                            s.setObject(1, id);
                            s.setString(2, "Direct " + id);
                            s.setTimestamp(3, Timestamp.from(Instant.EPOCH));
                            s.setTimestamp(4, Timestamp.from(Instant.EPOCH));
                        }));
        warmUp();
        report(measure());
    }

    private void scenario(String name, Callable<Double> run) {
        scenarios.put(name, run);
    }

    private void warmUp() throws Exception {
        Duration share = warmup;
        for (String name : scenarios.keySet()) {
            System.err.printf("warming up: %s%n", name);
            long end = System.nanoTime() + share.toNanos();
            while (System.nanoTime() < end) {
                scenarios.get(name).call();
            }
        }
    }

    private Map<String, List<Double>> measure() throws Exception {
        Map<String, List<Double>> measured = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (var scenario : scenarios.entrySet()) {
                double perSecond = scenario.getValue().call();
                measured.computeIfAbsent(scenario.getKey(), n -> new ArrayList<>())
                        .add(perSecond);
                System.err.printf("round %d: %s %.0f/s%n", round, scenario.getKey(), perSecond);
            }
        }
        return measured;
    }

    private static void report(Map<String, List<Double>> measured) {
        System.out.println("| measured | median, each second | lowest | highest |");
        System.out.println("|---|---|---|---|");
        measured.forEach((name, values) -> {
            double[] sorted =
                    values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(
                    "| %s | %,.0f | %,.0f | %,.0f |%n",
                    name, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
        });
        System.out.println();
        for (String what : List.of("read", "list", "write")) {
            System.out.printf(
                    "%s: full kernel at %.0f %% of kernel off, at %.0f %% of bare JDBC%n",
                    what,
                    100 * median(measured, what + ", full kernel") / median(measured, what + ", kernel off"),
                    100 * median(measured, what + ", full kernel") / median(measured, what + ", bare JDBC"));
        }
    }

    private static double median(Map<String, List<Double>> measured, String name) {
        double[] sorted = measured.get(name).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private double direct(String sql, DirectQueries.Binder binder) throws Exception {
        return direct.perSecond(sql, binder, connections, time);
    }

    private Callable<Double> get(String path, String credential) {
        return load("GET " + path + " HTTP/1.1\r\n" + headers(credential) + "\r\n", 200);
    }

    private static String post(String path, String body, String credential) {
        return "POST " + path + " HTTP/1.1\r\n" + headers(credential)
                + (body.isEmpty() ? "" : "Content-Type: application/json\r\n") + "Content-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    private static String headers(String credential) {
        return "Host: localhost\r\n" + (credential == null ? "" : "Authorization: Bearer " + credential + "\r\n");
    }

    /** An access token of the sandbox's administrator. */
    private String signIn() throws IOException, InterruptedException {
        HttpRequest login = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/auth/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"email\": \"admin@acme.test\", \"password\": \"your-password\"}"))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(login, HttpResponse.BodyHandlers.ofString())
                .body();
        String member = "\"access_token\":\"";
        int start = answer.indexOf(member) + member.length();
        return answer.substring(start, answer.indexOf('"', start));
    }

    private Callable<Double> load(String request, int status) {
        return () -> {
            Load.Result result = new Load(port, request, status).run(connections, time);
            System.err.printf("  p50 %d us, p99 %d us%n", result.p50(), result.p99());
            return result.perSecond();
        };
    }

    private static void fill(Map<String, String> database) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        database.get("quarkus.datasource.jdbc.url"),
                        database.get("quarkus.flyway.username"),
                        database.get("quarkus.flyway.password"));
                Statement statement = owner.createStatement()) {
            statement.execute("delete from rime.project where name like 'Benchmark %' or name like 'Direct %'");
            statement.execute("insert into rime.project (id, tenant_id, name, timezone, drift_detection_enabled,"
                    + " drift_interval_hours, created_at, updated_at) select gen_random_uuid(), 'acme', 'Benchmark ' || i, 'UTC',"
                    + " true, 6, timestamptz '2025-01-01' + i * interval '1 minute', now() from generate_series(1, "
                    + PROJECTS + ") i");
            statement.execute("analyze rime.project");
        }
    }
}
