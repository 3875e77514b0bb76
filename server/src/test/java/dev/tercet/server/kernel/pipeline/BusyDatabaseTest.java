package dev.tercet.server.kernel.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.tercet.server.testing.Rivals;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database that has no time: every API says so in its own words, and nothing is done. */
@QuarkusTest
class BusyDatabaseTest {

    private static final String RYMEDA = "rym_test_unlimited";
    private static final String RYMI = "rymi_sandbox_secret_key";
    private static final String RIME = "rime_sandbox_token";

    @Inject
    AgroalDataSource transactions;

    @Inject
    @DataSource("reads")
    AgroalDataSource reads;

    @Inject
    Flyway owner;

    @Test
    void whoWaitsForAConnectionInVainIsToldToComeAgain() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService holders = Executors.newCachedThreadPool();
        try {
            List<Connection> held = holdAll(reads);
            List<Future<Void>> busy = occupyAll(holders, release);
            List<Response> answers;
            try {
                answers = Rivals.atOnce(List.<Callable<Response>>of(
                        () -> as(RYMEDA).get("/v1/care/clients/client_123"),
                        () -> as(RYMEDA).body(Map.of("reason", "x")).post("/v1/revenue/claims/claim_x/void"),
                        () -> as(RYMI).get("/v1/agents"),
                        () -> as(RIME).get("/api/v1/projects"),
                        () -> given().formParam("grant_type", "client_credentials")
                                .formParam("client_id", "YOUR_CLIENT_ID")
                                .formParam("client_secret", "YOUR_CLIENT_SECRET")
                                .post("/oauth2/token")));
            } finally {
                release.countDown();
                for (Connection connection : held) {
                    connection.close();
                }
            }
            for (Future<Void> one : busy) {
                one.get();
            }
            for (Response answer : answers) {
                answer.then().statusCode(503).header("Retry-After", equalTo("5"));
            }
            rymeda(answers.get(0));
            rymeda(answers.get(1));
            answers.get(2)
                    .then()
                    .body("code", equalTo("service_unavailable"))
                    .body("error", equalTo("Service temporarily unavailable"));
            answers.get(3)
                    .then()
                    .body("error.code", equalTo("service_unavailable"))
                    .body("error.message", equalTo("The service is temporarily unavailable."));
            answers.get(4).then().body("error", equalTo("temporarily_unavailable"));
        } finally {
            release.countDown();
            holders.shutdown();
        }
        as(RYMEDA).get("/v1/care/clients/client_123").then().statusCode(200);
    }

    @Test
    void whoWaitsForALockInVainIsToldToComeAgain() throws Exception {
        String before = phone();
        Response answer;
        try (Connection holder = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select 1 from rymeda.client where id = 'client_123' for update");
            answer = as(RYMEDA).body(Map.of("phone", "+15125550199")).patch("/v1/care/clients/client_123");
        }
        answer.then().statusCode(503).header("Retry-After", equalTo("5"));
        rymeda(answer);
        assertThat(phone()).isEqualTo(before);
    }

    private static void rymeda(Response answer) {
        answer.then()
                .body("error.status", equalTo(503))
                .body("error.code", equalTo("SERVICE_UNAVAILABLE"))
                .body("error.message", equalTo("The service is not available just now"))
                .body("error.requestId", equalTo(answer.header("X-Request-Id")));
    }

    private static List<Connection> holdAll(AgroalDataSource pool) throws SQLException {
        List<Connection> held = new ArrayList<>();
        int size = pool.getConfiguration().connectionPoolConfiguration().maxSize();
        for (int i = 0; i < size; i++) {
            held.add(pool.getConnection());
        }
        return held;
    }

    /** Returns when each connection of the pool has a transaction of its own. */
    private List<Future<Void>> occupyAll(ExecutorService holders, CountDownLatch release) throws InterruptedException {
        int size = transactions.getConfiguration().connectionPoolConfiguration().maxSize();
        CountDownLatch occupied = new CountDownLatch(size);
        List<Future<Void>> busy = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            busy.add(holders.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                try (Connection connection = transactions.getConnection()) {
                    connection.isValid(1);
                    occupied.countDown();
                    release.await();
                    return null;
                }
            })));
        }
        occupied.await();
        return busy;
    }

    private String phone() throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select phone from rymeda.client where id = 'client_123'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }
}
