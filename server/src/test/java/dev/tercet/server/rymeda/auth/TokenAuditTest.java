package dev.tercet.server.rymeda.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.ids.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Whose client got a token, or tried to, is in the trail of its owner. */
@QuarkusTest
class TokenAuditTest {

    private static final String CLIENT = "YOUR_CLIENT_ID";
    private static final String SECRET = "YOUR_CLIENT_SECRET";
    private static final String ENTRY = "org_100 rymeda YOUR_CLIENT_ID null createToken /oauth2/token ";
    private static final int LOOKS = 1_500;

    @Inject
    Flyway owner;

    private final String requestId = Ids.prefixed("req");

    @Test
    void aGrantedTokenIsOnRecordWhenTheAnswerComes() throws SQLException {
        String token = ask(CLIENT, SECRET, null).statusCode(200).extract().path("access_token");
        assertThat(recorded()).containsExactly(ENTRY + "entered 200 1 127.0.0.1");
        assertThat(everything()).doesNotContain(SECRET, token);
    }

    @Test
    void aWrongSecretIsOnRecordWithTheClientThatItWasTriedOn() throws Exception {
        ask(CLIENT, "guessed-secret", null).statusCode(401);
        assertThat(awaited()).containsExactly(ENTRY + "refused 401 1 127.0.0.1");
        assertThat(everything()).doesNotContain("guessed-secret");
    }

    @Test
    void aScopeThatTheClientHasNotIsOnRecordToo() throws Exception {
        ask(CLIENT, SECRET, "moon:land").statusCode(400);
        assertThat(awaited()).containsExactly(ENTRY + "refused 400 1 127.0.0.1");
    }

    @Test
    void aClientOfNobodyIsInNobodysTrail() throws Exception {
        ask("nobodys-client", SECRET, null).statusCode(401);
        given().get("/oauth2/jwks").then().statusCode(200);
        ask(CLIENT, SECRET, null).statusCode(200);
        assertThat(awaited()).containsExactly(ENTRY + "entered 200 1 127.0.0.1");
    }

    private ValidatableResponse ask(String client, String secret, String scope) {
        RequestSpecification form = given().header("X-Request-Id", requestId)
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", client)
                .formParam("client_secret", secret);
        return (scope == null ? form : form.formParam("scope", scope))
                .post("/oauth2/token")
                .then();
    }

    private List<String> awaited() throws SQLException, InterruptedException {
        List<String> found = recorded();
        for (int look = 0; found.isEmpty() && look < LOOKS; look++) {
            Thread.sleep(20);
            found = recorded();
        }
        return found;
    }

    private List<String> recorded() throws SQLException {
        return rows(
                "concat_ws(' ', tenant_id, api, coalesce(credential_id, 'null'), coalesce(user_id, 'null'), operation_id,"
                        + " target, outcome, status, repeats, address)");
    }

    private String everything() throws SQLException {
        return String.join("\n", rows("e::text"));
    }

    private List<String> rows(String what) throws SQLException {
        String sql = "select " + what + " from kernel.audit_entry e where request_id = ? order by id";
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, requestId);
            try (ResultSet row = statement.executeQuery()) {
                List<String> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(row.getString(1));
                }
                return rows;
            }
        }
    }
}
