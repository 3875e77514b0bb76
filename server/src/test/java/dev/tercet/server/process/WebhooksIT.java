package dev.tercet.server.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tercet.server.kernel.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks when the server dies: nothing is lost, and no endpoint sees a later event before an earlier one. */
class WebhooksIT {

    private static final Logger LOG = Logger.getLogger(WebhooksIT.class);
    private static final int ENDPOINTS = 10;
    private static final int EVENTS = 1_000;
    private static final Pattern NUMBER = Pattern.compile("\"n\":(\\d+)");

    @TempDir
    Path folder;

    private final Map<String, List<Integer>> received = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private EmbeddedDatabase database;
    private HttpServer receiver;

    @BeforeEach
    void start() throws Exception {
        database = EmbeddedDatabase.start(folder);
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(threads);
        receiver.createContext("/", this::receive);
        receiver.start();
    }

    @AfterEach
    void stop() throws IOException {
        receiver.stop(0);
        threads.shutdownNow();
        database.close();
    }

    @Test
    void aKillInTheMiddleOfTenThousandDeliveriesLosesNoneAndKeepsTheOrder() throws Exception {
        Map<String, String> properties = Map.of("tercet.webhooks.lease", "PT3S");
        ServerProcess first = ServerProcess.start("webhooks-killed", database, properties);
        int beforeTheKill;
        try {
            for (int i = 0; i < ENDPOINTS; i++) {
                register(first, "/endpoint-" + i);
            }
            write(EVENTS);
            Patience.until("the middle", () -> requests.get() >= ENDPOINTS * EVENTS / 2);
        } finally {
            first.kill();
        }
        beforeTheKill = requests.get();
        assertThat(beforeTheKill).as("the kill came before the end").isLessThan(ENDPOINTS * EVENTS);
        long start = System.nanoTime();
        try (ServerProcess second = ServerProcess.start("webhooks-restarted", database, properties)) {
            Patience.until("the last delivery", this::complete);
            double seconds = (System.nanoTime() - start) / 1e9;
            LOG.infof(
                    "%d deliveries before the kill, %d after it, %.0f a second with the start of the server in it",
                    beforeTheKill, requests.get() - beforeTheKill, (requests.get() - beforeTheKill) / seconds);
            assertThat(second.port()).isPositive();
        }
        List<Integer> all = IntStream.rangeClosed(1, EVENTS).boxed().toList();
        received.forEach((path, numbers) -> {
            assertThat(new ArrayList<>(new LinkedHashSet<>(numbers)))
                    .as("first receipts of " + path)
                    .isEqualTo(all);
            assertThat(numbers.size() - EVENTS).as("repetitions at " + path).isBetween(0, 1);
        });
        assertThat(received).hasSize(ENDPOINTS);
    }

    @Test
    void twoReplicasShareTheEndpointsAndKeepTheOrder() throws Exception {
        try (ServerProcess one = ServerProcess.start("webhooks-one", database, Map.of());
                ServerProcess two = ServerProcess.start("webhooks-two", database, Map.of())) {
            for (int i = 0; i < ENDPOINTS; i++) {
                register(i % 2 == 0 ? one : two, "/endpoint-" + i);
            }
            long start = System.nanoTime();
            write(EVENTS);
            Patience.until("the last delivery", this::complete);
            LOG.infof("two replicas: %.0f deliveries a second", requests.get() / ((System.nanoTime() - start) / 1e9));
        }
        List<Integer> all = IntStream.rangeClosed(1, EVENTS).boxed().toList();
        received.forEach((path, numbers) -> assertThat(numbers).as(path).isEqualTo(all));
    }

    private boolean complete() {
        return received.size() == ENDPOINTS
                && received.values().stream().allMatch(numbers -> {
                    synchronized (numbers) {
                        return !numbers.isEmpty() && numbers.get(numbers.size() - 1) == EVENTS;
                    }
                });
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher number = NUMBER.matcher(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            assertThat(number.find()).isTrue();
            List<Integer> numbers =
                    received.computeIfAbsent(exchange.getRequestURI().getPath(), path -> new ArrayList<>());
            synchronized (numbers) {
                numbers.add(Integer.valueOf(number.group(1)));
            }
            requests.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private void register(ServerProcess server, String path) throws IOException, InterruptedException {
        String url = "http://localhost:" + receiver.getAddress().getPort() + path;
        HttpRequest request = HttpRequest.newBuilder(server.uri("/v1/platform/webhooks"))
                .header("Authorization", "Bearer rym_test_unlimited")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"url\": \"" + url + "\", \"events\": [\"claim.paid\"]}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(201);
    }

    /** As the application, a transaction each: what services do, without their HTTP requests. */
    private void write(int events) throws Exception {
        Map<String, String> properties = database.properties();
        try (Connection connection = DriverManager.getConnection(
                        properties.get("quarkus.datasource.jdbc.url"),
                        properties.get("quarkus.datasource.username"),
                        properties.get("quarkus.datasource.password"));
                PreparedStatement tenant =
                        connection.prepareStatement("select set_config('app.tenant', 'org_100', false)");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into kernel.event (tenant_id, type, data, occurred_at) values ('org_100', 'claim.paid', ?, now())")) {
            tenant.execute();
            for (int n = 1; n <= events; n++) {
                insert.setString(1, "{\"n\":" + n + "}");
                insert.executeUpdate();
            }
        }
    }
}
