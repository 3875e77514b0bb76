package dev.tercet.server.rymeda.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.testing.Rivals;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every move of a webhook endpoint from every state. Only failures disable one: a caller cannot. */
@QuarkusTest
class EndpointMovesTest {

    private static final String WEBHOOKS = "/v1/platform/webhooks";

    @Inject
    Flyway owner;

    /** A state is where the move leads; a dash is a refusal that changes nothing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            from     | active | paused | disabled
            active   | active | paused | -
            paused   | active | paused | -
            disabled | active | paused | -
            """)
    void aMoveLeadsWhereTheTableSays(String from, String active, String paused, String disabled) throws SQLException {
        check(from, "active", active);
        check(from, "paused", paused);
        check(from, "disabled", disabled);
    }

    @Test
    void ofTwoWhoDeleteAnEndpointOneDoes() throws Exception {
        String id = endpoint("active");
        Callable<Integer> caller = () -> caller().delete(WEBHOOKS + "/" + id).statusCode();
        assertThat(new Rivals(owner).atTheRow("kernel.webhook_endpoint", id, List.of(caller, caller)))
                .containsExactlyInAnyOrder(204, 404);
    }

    private void check(String from, String wanted, String to) throws SQLException {
        String id = endpoint(from);
        Response answer = caller().body(Map.of("status", wanted)).patch(WEBHOOKS + "/" + id);
        String name = from + ", " + wanted;
        assertThat(answer.statusCode()).as(name).isEqualTo(to.equals("-") ? 422 : 200);
        assertThat(caller().get(WEBHOOKS + "/" + id).<String>path("status"))
                .as(name)
                .isEqualTo(to.equals("-") ? from : to);
        caller().delete(WEBHOOKS + "/" + id).then().statusCode(204);
    }

    private String endpoint(String status) throws SQLException {
        String id = caller().body(
                        Map.of("url", "https://hooks.example.com/moves", "events", List.of("webhook.disabled")))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (!status.equals("active")) {
            try (Connection connection =
                            owner.getConfiguration().getDataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("update kernel.webhook_endpoint set status = '" + status + "', active_since = null"
                        + " where id = '" + id + "'");
            }
        }
        return id;
    }

    private static RequestSpecification caller() {
        return given().header("Authorization", "Bearer rym_test_unlimited").contentType(ContentType.JSON);
    }
}
