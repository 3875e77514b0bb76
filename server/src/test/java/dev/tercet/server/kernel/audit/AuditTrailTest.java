package dev.tercet.server.kernel.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.server.kernel.tenancy.TenantContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who did what is on record when the answer comes, and stays on record. */
@QuarkusTest
class AuditTrailTest {

    private static final String RYMEDA = "rym_test_unlimited";

    @Inject
    Flyway owner;

    @Inject
    DataSource application;

    @Inject
    TenantContext tenant;

    @Test
    void aChangeNamesActorOperationAndTarget() throws SQLException {
        String id = fresh();
        as(RYMEDA, id).body("""
                        {"clientId": "client_123", "sessionId": "session_789", "payerId": "payer_medicaid",
                         "cptCodes": ["90837"], "amount": 245.00}""").post("/v1/revenue/claims").then().statusCode(201);
        assertThat(recorded(id))
                .containsExactly(
                        "org_100 rymeda key_unlimited user_100 createClaim /v1/revenue/claims changed 201 1 127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/care/clients/client_123?purpose=treatment, getClient, /v1/care/clients/client_123",
        "/v1/care/sessions?clientId=client_123, listSessions, /v1/care/sessions"
    })
    void aReadingOfHealthDataIsOnRecordWithoutWhatWasAskedFor(String path, String operation, String target)
            throws SQLException {
        String id = fresh();
        as(RYMEDA, id).get(path).then().statusCode(200);
        assertThat(recorded(id))
                .containsExactly(
                        "org_100 rymeda key_unlimited user_100 " + operation + " " + target + " read 200 1 127.0.0.1");
    }

    @Test
    void otherReadingsLeaveNoTrace() throws SQLException {
        String id = fresh();
        as("rymi_sandbox_secret_key", id).get("/v1/agents").then().statusCode(200);
        assertThat(recorded(id)).isEmpty();
    }

    @Test
    void refusalsAreOnRecordWhereverTheyHappen() throws SQLException {
        String forbidden = fresh();
        as("rym_test_read_only", forbidden)
                .body("{}")
                .post("/v1/care/sessions")
                .then()
                .statusCode(403);
        awaitRecorded(
                forbidden,
                "org_100 rymeda key_read_only user_100 createSession /v1/care/sessions refused 403 1 127.0.0.1");

        String foreign = fresh();
        as(RYMEDA, foreign).get("/v1/revenue/claims/claim_900").then().statusCode(404);
        assertThat(recorded(foreign))
                .containsExactly(
                        "org_100 rymeda key_unlimited user_100 getClaim /v1/revenue/claims/claim_900 refused 404 1 127.0.0.1");

        String wrongApi = fresh();
        as(RYMEDA, wrongApi).get("/v1/agents").then().statusCode(401);
        awaitRecorded(wrongApi, "org_100 rymi key_unlimited user_100 listAgents /v1/agents refused 401 1 127.0.0.1");

        String invalid = fresh();
        as(RYMEDA, invalid).body("{}").post("/v1/revenue/claims").then().statusCode(422);
        assertThat(recorded(invalid))
                .containsExactly(
                        "org_100 rymeda key_unlimited user_100 createClaim /v1/revenue/claims refused 422 1 127.0.0.1");
    }

    @Test
    void aRepetitionIsNoSecondChange() throws SQLException {
        String key = fresh();
        String first = fresh();
        String second = fresh();
        for (String id : List.of(first, second)) {
            as("rime_sandbox_token", id)
                    .header("Idempotency-Key", key)
                    .body("{\"name\": \"audit " + key + "\"}")
                    .post("/api/v1/projects")
                    .then()
                    .statusCode(201);
        }
        assertThat(recorded(first)).singleElement().asString().contains(" changed 201 ");
        assertThat(recorded(second)).singleElement().asString().contains(" replayed 201 ");
    }

    @Test
    void aSignInAndAFailedOneAreOnRecord() throws SQLException {
        String good = fresh();
        String bad = fresh();
        for (String id : List.of(good, bad)) {
            String password = id.equals(good) ? "your-password" : "not-it";
            given().header("X-Request-Id", id)
                    .header("X-Rime-Tenant", "acme")
                    .contentType(ContentType.JSON)
                    .body("{\"email\": \"admin@acme.test\", \"password\": \"" + password + "\"}")
                    .post("/api/v1/auth/login");
        }
        assertThat(recorded(good))
                .singleElement()
                .asString()
                .contains("acme rime null null")
                .contains(" entered 200 ");
        assertThat(recorded(bad))
                .singleElement()
                .asString()
                .contains("acme rime null null")
                .contains(" refused 401 ");
    }

    @ParameterizedTest
    @CsvSource({
        "update kernel.audit_entry set status = 200",
        "delete from kernel.audit_entry",
        "truncate kernel.audit_entry",
        "update kernel.audit_link set position = 1",
        "delete from kernel.audit_link",
        "truncate kernel.audit_link"
    })
    @ActivateRequestContext
    void theApplicationCanOnlyAppend(String sql) {
        tenant.enter("org_100");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection connection = application.getConnection();
                            Statement statement = connection.createStatement()) {
                        return statement.executeUpdate(sql);
                    }
                }))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    /** What the pipeline refuses before a worker thread has the request is written behind the answer. */
    private void awaitRecorded(String requestId, String expected) throws SQLException {
        long deadline = System.nanoTime() + 30_000_000_000L;
        List<String> found = recorded(requestId);
        while (found.isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            found = recorded(requestId);
        }
        assertThat(found).containsExactly(expected);
    }

    private List<String> recorded(String requestId) throws SQLException {
        List<String> found = new ArrayList<>();
        String sql = """
                select concat_ws(' ', tenant_id, api, coalesce(credential_id, 'null'), coalesce(user_id, 'null'),
                  operation_id, target, outcome, status, repeats, address)
                from kernel.audit_entry where request_id = ?
                """;
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, requestId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static RequestSpecification as(String credential, String requestId) {
        return given().header("Authorization", "Bearer " + credential)
                .header("X-Request-Id", requestId)
                .contentType(ContentType.JSON);
    }
}
