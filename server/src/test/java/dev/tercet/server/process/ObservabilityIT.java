package dev.tercet.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.tercet.server.kernel.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of a running server: traces, the log as JSON, and health when the database goes away. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObservabilityIT {

    private static final String KEY = "rym_test_unlimited";
    private static final String TENANT = "org_100";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;
    private static Collector collector;
    private static ServerProcess server;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.start(folder);
        collector = new Collector();
        server = ServerProcess.start(
                "observability",
                database,
                Map.of(
                        "quarkus.profile", "sandbox,traces",
                        "quarkus.log.console.json.enabled", "true",
                        "quarkus.otel.exporter.otlp.endpoint", collector.endpoint(),
                        "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                        "quarkus.otel.bsp.schedule.delay", "100MS"));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        collector.close();
        database.close();
    }

    @Test
    @Order(1)
    void aRequestAndItsStatementsAreOneTraceUnderItsCallers() throws Exception {
        HttpResponse<String> response = client.send(
                getClient()
                        .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);

        Patience.until("the spans", () -> ofKind(2).size() == 1 && !ofKind(3).isEmpty());

        Collector.Span request = ofKind(2).get(0);
        assertThat(request.name()).isEqualTo("getClient");
        assertThat(request.parentId()).isEqualTo(CALLER);
        assertThat(request.attributes()).contains("http.route", "tercet.api", "tercet.operation", "tercet.request_id");
        assertThat(ofKind(3)).allSatisfy(statement -> {
            assertThat(statement.parentId()).isNotEqualTo(CALLER).isNotEmpty();
            assertThat(statement.attributes()).contains("db.system");
        });
        assertThat(ofKind(3)).extracting(Collector.Span::name).anyMatch(name -> name.contains("client"));
    }

    @Test
    @Order(2)
    void theLogOfAFailedRequestSaysWhoseItWasAndHoldsNoCredential() throws Exception {
        HttpResponse<String> response;
        asOwner("alter table rymeda.client rename to client_that_is_gone");
        try {
            response = client.send(getClient().build(), BodyHandlers.ofString());
        } finally {
            asOwner("alter table rymeda.client_that_is_gone rename to client");
        }
        assertThat(response.statusCode()).isEqualTo(500);
        String id = response.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(response.body()).contains(id).doesNotContain("client_that_is_gone", "SQL");

        List<String> lines = Files.readAllLines(server.log());
        JsonNode error = onlyErrorOf(id, lines);
        assertThat(error.at("/mdc/requestId").asText()).isEqualTo(id);
        assertThat(error.at("/mdc/tenant").asText()).isEqualTo(TENANT);
        assertThat(error.at("/mdc/api").asText()).isEqualTo("rymeda");
        assertThat(error.at("/mdc/operationId").asText()).isEqualTo("getClient");
        assertThat(error.at("/mdc/traceId").asText()).hasSize(32);
        assertThat(error.path("stackTrace").asText()).contains("relation \"rymeda.client\" does not exist");
        assertThat(lines.stream().filter(line -> line.contains(KEY)).count()).isZero();
    }

    private static JsonNode onlyErrorOf(String requestId, List<String> lines) throws IOException {
        List<JsonNode> errors = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("{") && line.contains(requestId) && line.contains("\"level\":\"ERROR\"")) {
                errors.add(JSON.readTree(line));
            }
        }
        assertThat(errors.size()).isEqualTo(1);
        return errors.get(0);
    }

    @Test
    @Order(3)
    void theDeliveryOfAnEventIsPartOfTheTraceThatCausedIt() throws Exception {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("traceparent"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        try {
            String url = "http://localhost:" + receiver.getAddress().getPort() + "/";
            assertThat(post("/v1/platform/webhooks", trace, """
                    {"url": "%s", "events": ["session.created"]}""".formatted(url))).isEqualTo(201);
            assertThat(post("/v1/care/sessions", trace, """
                    {"clientId": "client_123", "serviceType": "behavioral_health", "providerId": "prov_456",
                     "startTime": "2025-03-04T10:00:00Z"}""")).isEqualTo(201);

            String traceParent = received.take();
            Patience.until(
                    "the span of the delivery", () -> !deliveriesIn(trace).isEmpty());

            Collector.Span delivery = deliveriesIn(trace).get(0);
            assertThat(delivery.name()).isEqualTo("webhook session.created");
            assertThat(traceParent).isEqualTo("00-" + trace + "-" + delivery.id() + "-01");
            assertThat(delivery.attributes()).contains("http.response.status_code");
        } finally {
            receiver.stop(0);
        }
    }

    private List<Collector.Span> deliveriesIn(String trace) {
        return collector.spansOf(trace).stream()
                .filter(span -> span.name().startsWith("webhook"))
                .toList();
    }

    private int post(String path, String trace, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri(path))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + trace + "-" + CALLER + "-01")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    @Order(4)
    void aServerWithoutItsDatabaseLivesButIsNotReady() throws Exception {
        assertThat(health("ready").statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(health("started").body())
                        .at("/checks/0/data/rymeda")
                        .asInt())
                .isPositive();

        database.close();

        Patience.until("a readiness of 503", () -> health("ready").statusCode() == 503);
        assertThat(health("live").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void itAnswers503AndSaysSoInOneLine() throws Exception {
        int before = Files.readAllLines(server.log()).size();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            HttpRequest request = i % 2 == 0 ? getClient().build() : token();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(JSON.readTree(response.body())
                            .at(i % 2 == 0 ? "/error/code" : "/error")
                            .asText())
                    .isEqualTo(i % 2 == 0 ? "SERVICE_UNAVAILABLE" : "temporarily_unavailable");
            ids.add(response.headers().firstValue("X-Request-Id").orElseThrow());
        }
        List<JsonNode> said = new ArrayList<>();
        for (String line :
                Files.readAllLines(server.log()).stream().skip(before).toList()) {
            if (line.contains("dev.tercet.server.kernel.pipeline")
                    && ids.stream().anyMatch(line::contains)) {
                said.add(JSON.readTree(line));
            }
        }
        assertThat(said).hasSizeBetween(1, 3).allSatisfy(line -> {
            assertThat(line.path("level").asText()).isEqualTo("WARN");
            assertThat(line.path("message").asText()).contains(" is answered 503, the database is not available: 08");
            assertThat(line.has("stackTrace")).isFalse();
        });
        database = EmbeddedDatabase.start(folder);
    }

    private static HttpRequest token() {
        return HttpRequest.newBuilder(server.uri("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials" + "&client_id=YOUR_CLIENT_ID&client_secret=YOUR_CLIENT_SECRET"))
                .build();
    }

    private HttpRequest.Builder getClient() {
        return HttpRequest.newBuilder(server.uri("/v1/care/clients/client_123"))
                .header("Authorization", "Bearer " + KEY);
    }

    private HttpResponse<String> health(String kind) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.management("/q/health/" + kind)).build(), BodyHandlers.ofString());
    }

    private static List<Collector.Span> ofKind(int kind) {
        return collector.spansOf(TRACE).stream()
                .filter(span -> span.kind() == kind)
                .toList();
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection owner = Owner.connect(database);
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
