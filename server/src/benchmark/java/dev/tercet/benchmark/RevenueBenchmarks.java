package dev.tercet.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.remittance.RemittanceReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures Rymeda's revenue at a size: page 1 and page 1,000 of a million claims of one tenant, and a remittance of 10,000 claims
 * posted, beside a bare parse of the same file. Prints tables in Markdown.
 */
public final class RevenueBenchmarks {

    private static final String KEY = "rym_test_unlimited";
    private static final int CLAIMS = Integer.getInteger("benchmark.claims", 1_000_000);
    private static final int SETTLED = 10_000;
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    /** In pages of 100: where page 1,000 of 25 begins. */
    private static final int DEEP = Integer.getInteger("benchmark.deep", 250);

    private static final List<String> LISTS = List.of(
            "sort=-createdAt",
            "sort=amount",
            "status=accepted&sort=-serviceDate",
            "payerId=payer_medicare&serviceType=psychiatry&from=2024-03-01&to=2024-09-30&sort=-createdAt");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final int port;

    private RevenueBenchmarks(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        try (BenchmarkServer server = BenchmarkServer.start()) {
            fill(server.database());
            RevenueBenchmarks benchmarks = new RevenueBenchmarks(server.port());
            benchmarks.lists();
            benchmarks.remittances();
        }
    }

    private void lists() throws Exception {
        System.out.println("| claims, 25 a page | first page, ms | page 1,000, ms | ratio |");
        System.out.println("|---|---|---|---|");
        for (String list : LISTS) {
            String cursor = deepCursor(list);
            page(list + "&limit=25");
            List<Double> first = new ArrayList<>();
            List<Double> deep = new ArrayList<>();
            for (int i = 0; i < 4 * ROUNDS; i++) {
                first.add(millis(() -> page(list + "&limit=25")));
                deep.add(millis(() -> page(list + "&limit=25&cursor=" + cursor)));
            }
            System.out.printf(
                    "| `%s` | %.1f | %.1f | %.2f |%n", list, median(first), median(deep), median(deep) / median(first));
        }
    }

    /** Where page 1,000 of 25 begins. */
    private String deepCursor(String list) throws Exception {
        String cursor = page(list + "&limit=100").at("/pagination/cursor").asText();
        for (int i = 1; i < DEEP; i++) {
            cursor = page(list + "&limit=100&cursor=" + cursor)
                    .at("/pagination/cursor")
                    .asText();
        }
        return cursor;
    }

    private JsonNode page(String query) throws IOException, InterruptedException {
        return answer(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/revenue/claims?" + query)), 200);
    }

    private void remittances() throws Exception {
        RemittanceReader reader = new RemittanceReader();
        List<Double> parsed = new ArrayList<>();
        List<Double> posted = new ArrayList<>();
        int size = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            String file = RemittanceFile.of("BENCH" + System.nanoTime(), round * SETTLED, SETTLED);
            size = file.length();
            EdiSource source = EdiSource.of(file);
            AtomicInteger claims = new AtomicInteger();
            double parse = millis(() -> {
                reader.check(source);
                reader.forEach(source, claim -> claims.incrementAndGet());
            });
            double post = millis(() -> answer(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/revenue/era"))
                            .header("Content-Type", "application/edi-x12")
                            .POST(HttpRequest.BodyPublishers.ofString(file)),
                    201));
            if (claims.get() != SETTLED) {
                throw new IllegalStateException("parsed " + claims);
            }
            if (round > 0) {
                parsed.add(parse);
                posted.add(post);
            }
        }
        System.out.printf(
                "%n| 835 of %,d claims, %.1f MB | seconds | claims each second |%n|---|---|---|%n",
                SETTLED, size / 1e6);
        System.out.printf(
                "| read and checked, nothing more | %.2f | %,.0f |%n",
                median(parsed) / 1000, SETTLED / median(parsed) * 1000);
        System.out.printf(
                "| posted through the API, answered | %.2f | %,.0f |%n",
                median(posted) / 1000, SETTLED / median(posted) * 1000);
    }

    private JsonNode answer(HttpRequest.Builder request, int status) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                request.header("Authorization", "Bearer " + KEY)
                        .timeout(Duration.ofMinutes(5))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != status) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return json.readTree(response.body());
    }

    /** Something that takes time. */
    private interface Work {

        void run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void fill(Map<String, String> database) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        database.get("quarkus.datasource.jdbc.url"),
                        database.get("quarkus.flyway.username"),
                        database.get("quarkus.flyway.password"));
                Statement statement = owner.createStatement()) {
            if (count(statement, "rymeda.claim where id like 'claim_bench_%'") == CLAIMS
                    && count(statement, "rymeda.era_claim where claim_id like 'claim_bench_%'") == 0) {
                return;
            }
            System.err.printf("writing %,d claims%n", CLAIMS);
            statement.execute("""
                    insert into rymeda.claim (id, tenant_id, client_id, session_id, payer_id, provider_id, service_type, service_date,
                      cpt_codes, icd_codes, amount, place_of_service, status, frequency_code, submission_count, submitted_at, created_at, updated_at)
                    select 'claim_bench_' || n, 'org_100', 'client_123', 'session_789',
                      case when n < %1$d then 'payer_medicaid' else (array['payer_medicaid', 'payer_commercial', 'payer_medicare'])[h %% 3 + 1] end,
                      'prov_456', (array['behavioral_health', 'psychiatry'])[h %% 2 + 1], date '2024-01-01' + h %% 365, '{90837}', '{F32.1}',
                      case when n < %1$d then 245 else 50 + (h %% 50000) / 100.0 end, '11',
                      case when n < %1$d then 'accepted' else (array['submitted', 'accepted', 'paid', 'denied'])[h %% 4 + 1] end, '1', 1, now(),
                      timestamptz '2024-01-01T00:00Z' + n * interval '30 seconds', now()
                    from (select n, abs(hashint4(n)) h from generate_series(0, %2$d) n) spread
                    """.formatted(SETTLED * (ROUNDS + 1), CLAIMS - 1));
            statement.execute("vacuum analyze rymeda.claim");
        }
    }

    private static long count(Statement statement, String rows) throws SQLException {
        try (ResultSet count = statement.executeQuery("select count(*) from " + rows)) {
            count.next();
            return count.getLong(1);
        }
    }
}
