package dev.tercet.server.kernel.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** One key, one effect, on all three APIs. */
@QuarkusTest
class IdempotencyTest {

    private static final String CLAIMS = "/v1/revenue/claims";
    private static final String RYMEDA = "rym_test_unlimited";

    @Inject
    Flyway owner;

    @Inject
    IdempotencyStore store;

    @Test
    void theSameRequestAgainGetsTheSameAnswer() throws SQLException {
        String key = fresh();
        String body = claim(fresh());
        Response first = rymeda(key).body(body).post(CLAIMS);
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        Response second = rymeda(key).body(body).post(CLAIMS);
        second.then()
                .statusCode(201)
                .contentType("application/json")
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
        assertThat(claims(body)).isEqualTo(1);
    }

    @Test
    void withoutAKeyEveryRequestCounts() throws SQLException {
        String body = claim(fresh());
        given().header("Authorization", "Bearer " + RYMEDA)
                .contentType(ContentType.JSON)
                .body(body)
                .post(CLAIMS)
                .then()
                .statusCode(201);
        rymeda(fresh()).body(body).post(CLAIMS).then().statusCode(201);
        assertThat(claims(body)).isEqualTo(2);
    }

    @Test
    void fiftyAtOnceHaveOneEffect() throws SQLException {
        String key = fresh();
        String body = claim(fresh());
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + CLAIMS))
                .header("Authorization", "Bearer " + RYMEDA)
                .header("Content-Type", "application/json")
                .header(IdempotencyKey.HEADER, key)
                .POST(BodyPublishers.ofString(body))
                .build();
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            sent.add(client.sendAsync(request, BodyHandlers.ofString()));
        }
        List<HttpResponse<String>> answers =
                sent.stream().map(CompletableFuture::join).toList();
        List<HttpResponse<String>> created =
                answers.stream().filter(a -> a.statusCode() == 201).toList();
        List<HttpResponse<String>> refused =
                answers.stream().filter(a -> a.statusCode() == 409).toList();
        assertThat(created.size() + refused.size()).isEqualTo(50);
        assertThat(created.stream().filter(IdempotencyTest::isFirst)).hasSize(1);
        assertThat(created.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(refused).allSatisfy(a -> {
            assertThat(a.body()).contains("\"code\":\"IDEMPOTENCY_KEY_IN_USE\"");
            assertThat(a.headers().firstValue("Retry-After")).contains("1");
        });
        assertThat(claims(body)).isEqualTo(1);
    }

    @Test
    void anotherBodyUnderTheKeyIsRefusedInTheWordsOfTheApi() {
        String key = fresh();
        rymeda(key).body(claim(fresh())).post(CLAIMS).then().statusCode(201);
        rymeda(key)
                .body(claim(fresh()))
                .post(CLAIMS)
                .then()
                .statusCode(422)
                .body("error.code", equalTo("IDEMPOTENCY_KEY_REUSED"));

        as("rymi_sandbox_secret_key", key)
                .body(number(5551230))
                .post("/v1/dnc")
                .then()
                .statusCode(201);
        as("rymi_sandbox_secret_key", key)
                .body(number(5551231))
                .post("/v1/dnc")
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency_key_reused"));

        String name = fresh();
        as("rime_sandbox_token", key)
                .body("{\"name\": \"" + name + "\"}")
                .post("/api/v1/projects")
                .then()
                .statusCode(201);
        as("rime_sandbox_token", key)
                .body("{\"name\": \"" + name + " 2\"}")
                .post("/api/v1/projects")
                .then()
                .statusCode(422)
                .body("error.code", equalTo("idempotency_key_reused"));
    }

    @Test
    void aFailureLeavesTheKeyFree() throws SQLException {
        String key = fresh();
        String body = claim(fresh());
        rymeda(key)
                .body(body.replace("client_123", "client_nobody"))
                .post(CLAIMS)
                .then()
                .statusCode(422);
        rymeda(key).body("{").post(CLAIMS).then().statusCode(400);
        rymeda(key).body(body).post(CLAIMS).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(claims(body)).isEqualTo(1);
    }

    @Test
    void aKeyMustBePlainAndShort() {
        rymeda("x".repeat(256))
                .body(claim(fresh()))
                .post(CLAIMS)
                .then()
                .statusCode(400)
                .body("error.details[0].field", equalTo("Idempotency-Key"))
                .body("error.details[0].message", equalTo("Idempotency-Key must be 1 to 255 visible ASCII characters"));
        as("rymi_sandbox_secret_key", "two words")
                .body(number(5551232))
                .post("/v1/dnc")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_error"));
        rymeda("x".repeat(249) + fresh().substring(0, 6))
                .body(claim(fresh()))
                .post(CLAIMS)
                .then()
                .statusCode(201);
    }

    @Test
    void aKeyIsForgottenAfterADay() throws SQLException {
        String key = fresh();
        String body = claim(fresh());
        rymeda(key).body(body).post(CLAIMS).then().statusCode(201);
        age(body);
        rymeda(key).body(body).post(CLAIMS).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(claims(body)).isEqualTo(2);
        age(body);
        assertThat(store.purge(Instant.now().minus(24, ChronoUnit.HOURS))).isPositive();
        assertThat(count("select count(*) from kernel.idempotent_answer where created_at < now() - interval '1 day'"))
                .isZero();
    }

    @Test
    void whatIsKeptCannotBeRead() throws SQLException {
        String body = claim(fresh());
        rymeda(fresh()).body(body).post(CLAIMS).then().statusCode(201);
        assertThat(
                        count(
                                "select count(*) from kernel.idempotent_answer where position('client_123'::bytea in body) > 0"))
                .isZero();
    }

    private static boolean isFirst(HttpResponse<String> answer) {
        return answer.headers().firstValue("Idempotency-Replayed").isEmpty();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** The amount makes it another claim than all others, and findable. */
    private static String claim(String seed) {
        int cents = Math.floorMod(seed.hashCode(), 9_000_000) + 100;
        return """
                {"clientId": "client_123", "sessionId": "session_789", "payerId": "payer_medicaid", "cptCodes": ["90837"],
                 "amount": %d.%02d}""".formatted(cents / 100, cents % 100);
    }

    private static String number(int local) {
        return "{\"phone_number\": \"+1555" + local + "\"}";
    }

    private static RequestSpecification rymeda(String key) {
        return as(RYMEDA, key);
    }

    private static RequestSpecification as(String credential, String key) {
        return given().header("Authorization", "Bearer " + credential)
                .header(IdempotencyKey.HEADER, key)
                .contentType(ContentType.JSON);
    }

    private void age(String body) throws SQLException {
        execute("update kernel.idempotent_answer set created_at = created_at - interval '25 hours' where location in ("
                + "select '" + CLAIMS + "/' || id from rymeda.claim where amount = " + amount(body) + ")");
    }

    private long claims(String body) throws SQLException {
        return count("select count(*) from rymeda.claim where amount = " + amount(body));
    }

    private static String amount(String body) {
        return body.replaceAll("(?s).*\"amount\": ([0-9.]+)}", "$1");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
