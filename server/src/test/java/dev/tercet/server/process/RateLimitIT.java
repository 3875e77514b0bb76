package dev.tercet.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.database.EmbeddedDatabase;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits that two replicas keep together, counted from outside. */
class RateLimitIT {

    private static final String OCCUPIED = """
            select count(*) from rymi.call c where c.tenant_id = '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11'
              and (c.status in ('ringing', 'in_progress') or c.status = 'queued' and exists (
                select 1 from rymi.call_participant p where p.call_id = c.id and p.status = 'joining'))
            """;

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;
    private static ServerProcess one;
    private static ServerProcess two;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.start(folder);
        Map<String, String> settings = Map.of(
                "tercet.rate-limit.store", "database",
                "tercet.rate-limit.failures-per-minute", "20",
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.allow-x-forwarded", "true",
                "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
                "tercet.rate-limit.plans.rymeda.free.window", "PT1H",
                "tercet.rate-limit.plans.rymeda.free.burst", "0");
        one = ServerProcess.start("rate-limit-1", database, settings);
        two = ServerProcess.start("rate-limit-2", database, settings);
    }

    @AfterAll
    static void stop() throws Exception {
        one.close();
        two.close();
        database.close();
    }

    @Test
    void theHundredRequestsOfAPlanAreAHundredOverBothReplicas() {
        List<HttpResponse<String>> answers =
                all(300, i -> HttpRequest.newBuilder(replica(i).uri("/v1/care/clients/client_123"))
                        .header("Authorization", "Bearer rym_test_free_tier")
                        .build());
        List<HttpResponse<String>> admitted =
                answers.stream().filter(a -> a.statusCode() != 429).toList();
        assertThat(admitted).hasSize(100);
        assertThat(admitted).extracting(a -> header(a, "X-RateLimit-Limit")).containsOnly("100");
        assertThat(admitted)
                .extracting(a -> Integer.valueOf(header(a, "X-RateLimit-Remaining")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).boxed().toList());
        assertThat(admitted).extracting(a -> a.uri().getPort()).contains(one.port(), two.port());
        assertThat(answers.stream().filter(a -> a.statusCode() == 429)).allSatisfy(refused -> {
            assertThat(header(refused, "X-RateLimit-Remaining")).isEqualTo("0");
            assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 3600);
        });
    }

    @Test
    void theLinesOfATenantAreNotTakenTwice() throws Exception {
        try (Connection owner = Owner.connect(database);
                Statement statement = owner.createStatement()) {
            statement.execute("update rymi.account set concurrent_calls = 3 + (" + OCCUPIED
                    + ") where tenant_id = '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11'");
        }
        List<HttpResponse<String>> answers = all(12, i -> HttpRequest.newBuilder(
                        replica(i).uri("/v1/calls"))
                .header("Authorization", "Bearer rymi_sandbox_secret_key")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"agent_id\": \"550e8400-e29b-41d4-a716-446655440000\","
                        + " \"participants\": [{\"transport\": \"webrtc\", \"identity\": \"tab-" + i + "\"}]}"))
                .build());
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201, 429);
        assertThat(answers.stream().filter(a -> a.statusCode() == 201)).hasSize(3);
        assertThat(answers.stream().filter(a -> a.statusCode() == 429))
                .allSatisfy(a -> assertThat(a.body()).contains("concurrency_limit_exceeded"));
    }

    @Test
    void anAddressThatGuessesIsShutOutAndNobodyElse() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(get("203.0.113.7", "rym_test_guess_" + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> refused = get("203.0.113.7", "rym_test_your_api_key_here");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 60);
        assertThat(refused.body()).contains("RATE_LIMITED");
        assertThat(get("203.0.113.8", "rym_test_your_api_key_here").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> get(String address, String key) throws Exception {
        return client.send(
                HttpRequest.newBuilder(one.uri("/v1/care/clients/client_123"))
                        .header("Authorization", "Bearer " + key)
                        .header("X-Forwarded-For", address)
                        .build(),
                BodyHandlers.ofString());
    }

    private interface Requests {
        HttpRequest at(int index);
    }

    private List<HttpResponse<String>> all(int count, Requests requests) {
        List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            running.add(client.sendAsync(requests.at(i), BodyHandlers.ofString()));
        }
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static ServerProcess replica(int index) {
        return index % 2 == 0 ? one : two;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
