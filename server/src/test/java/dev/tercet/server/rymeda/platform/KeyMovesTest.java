package dev.tercet.server.rymeda.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.testing.Rivals;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every move of an API key from every state, and two callers who want one at the same time. */
@QuarkusTest
class KeyMovesTest {

    private static final String KEYS = "/v1/platform/api-keys";
    private static final String TABLE = "kernel.credential";

    @Inject
    Flyway owner;

    /** A state is where the move leads; a dash is a refusal that changes nothing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            from    | rotate | revoke
            active  | active | revoked
            expired | -      | revoked
            revoked | -      | revoked
            """)
    void aMoveLeadsWhereTheTableSays(String from, String rotate, String revoke) {
        check(from, "rotate", rotate);
        check(from, "revoke", revoke);
    }

    @Test
    void ofTwoWhoRotateAtTheSameTimeTheLaterOnesKeyWorks() throws Exception {
        String id = key("active");
        Callable<Response> caller = () -> make(id, "rotate");
        List<Response> answers = new Rivals(owner).atTheRow(TABLE, id, List.of(caller, caller));
        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 200);
        assertThat(answers).extracting(answer -> use(answer.path("key"))).containsExactlyInAnyOrder(200, 401);
    }

    @Test
    void aKeyThatIsRevokedWhileItIsRotatedIsRevoked() throws Exception {
        String id = key("active");
        List<Callable<Response>> callers = List.of(() -> make(id, "rotate"), () -> make(id, "revoke"));
        List<Response> answers = new Rivals(owner).atTheRow(TABLE, id, callers);
        assertThat(answers.get(0).statusCode()).isIn(200, 409);
        assertThat(answers.get(1).statusCode()).isEqualTo(204);
        assertThat(status(id)).isEqualTo("revoked");
        if (answers.get(0).statusCode() == 200) {
            assertThat(use(answers.get(0).path("key"))).isEqualTo(401);
        }
    }

    private static void check(String from, String move, String to) {
        String id = key(from);
        Response answer = make(id, move);
        String name = from + ", " + move;
        if (to.equals("-")) {
            assertThat(answer.statusCode()).as(name).isEqualTo(409);
            assertThat(answer.<String>path("error.message")).as(name).matches("An? " + from + " key cannot be rotated");
            assertThat(status(id)).as(name).isEqualTo(from);
        } else {
            assertThat(answer.statusCode()).as(name).isEqualTo(move.equals("rotate") ? 200 : 204);
            assertThat(status(id)).as(name).isEqualTo(to);
        }
    }

    private static String key(String status) {
        Map<String, Object> wanted = new HashMap<>(Map.of("name", "Moves", "scopes", List.of("care:read")));
        if (status.equals("expired")) {
            wanted.put("expiresAt", "2020-01-01T00:00:00Z");
        }
        String id = caller().body(wanted)
                .post(KEYS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (status.equals("revoked")) {
            make(id, "revoke").then().statusCode(204);
        }
        return id;
    }

    private static Response make(String id, String move) {
        return move.equals("rotate")
                ? caller().body("{}").post(KEYS + "/" + id + "/rotate")
                : caller().delete(KEYS + "/" + id);
    }

    private static String status(String id) {
        return caller().get(KEYS + "/" + id).path("status");
    }

    private static int use(String key) {
        return given().header("Authorization", "Bearer " + key)
                .get("/v1/care/sessions?limit=1")
                .statusCode();
    }

    private static RequestSpecification caller() {
        return given().header("Authorization", "Bearer rym_test_your_api_key_here")
                .contentType(ContentType.JSON);
    }
}
