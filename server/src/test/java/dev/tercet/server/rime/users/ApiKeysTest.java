package dev.tercet.server.rime.users;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.tercet.server.kernel.time.ServiceClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiKeysTest {

    private static final String ADMIN = "rime_sandbox_token";
    private static final String SEEDED = "0198c0de-0000-7000-8000-000000000001";

    @Inject
    ServiceClock serviceClock;

    @Inject
    Clock clock;

    @AfterEach
    void backToNow() {
        serviceClock.reset();
    }

    @Test
    void aKeyReachesItsProjectAlone() {
        String project = project();
        JsonPath made = create(project, Map.of("name", "Deployment"));
        String key = made.getString("key");
        assertThat(key).startsWith("rime_key_").hasSize(52);
        assertThat(made.getString("prefix")).isEqualTo(key.substring(0, 13));
        assertThat(made.getString("role")).isEqualTo("editor");
        assertThat(made.getString("created_by")).isEqualTo("Sandbox");
        as(key).get("/api/v1/projects/" + project).then().statusCode(200);
        as(key).get("/api/v1/projects").then().body("data", hasSize(1)).body("data[0].id", equalTo(project));
        as(key).get("/api/v1/connectors").then().statusCode(200).body("data", hasSize(0));
        as(key).get("/api/v1/projects/" + SEEDED).then().statusCode(403);
        as(key).get("/api/v1/projects/" + SEEDED + "/connectors").then().statusCode(403);
        as(key).body(Map.of("name", "More")).post("/api/v1/projects").then().statusCode(403);
    }

    @Test
    void aKeyMayDoWhatItsRoleAllowsAndNothingOfTheTenant() {
        String project = project();
        String viewer = create(project, Map.of("name", "V", "role", "viewer")).getString("key");
        String admin = create(project, Map.of("name", "A", "role", "admin")).getString("key");
        as(viewer).get("/api/v1/projects/" + project + "/api-keys").then().statusCode(403);
        as(admin)
                .get("/api/v1/projects/" + project + "/api-keys")
                .then()
                .statusCode(200)
                .body("data", hasSize(2));
        as(admin).get("/api/v1/projects/" + SEEDED + "/api-keys").then().statusCode(403);
        as(admin)
                .get("/api/v1/users")
                .then()
                .statusCode(403)
                .body("error.message", equalTo("This API key is for one project."));
        JsonPath byKey = as(admin)
                .body(Map.of("name", "Of a key"))
                .post("/api/v1/projects/" + project + "/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(byKey.getString("created_by")).isEqualTo("A");
    }

    @Test
    void anExpiredKeyStaysListedUntilItIsDeleted() {
        String project = project();
        String end = clock.instant().plusSeconds(60).toString();
        JsonPath made = create(project, Map.of("name", "Short", "expires_at", end));
        as(made.getString("key")).get("/api/v1/projects/" + project).then().statusCode(200);
        serviceClock.advance(Duration.ofMinutes(1));
        as(made.getString("key")).get("/api/v1/projects/" + project).then().statusCode(401);
        String path = "/api/v1/projects/" + project + "/api-keys";
        as(ADMIN)
                .get(path)
                .then()
                .body("data.id", hasItem(made.getString("id")))
                .body("data[0].key", nullValue())
                .body("data[0].last_used_at", nullValue());
        as(ADMIN).delete(path + "/" + made.getString("id")).then().statusCode(204);
        as(ADMIN).get(path).then().body("data.id", not(hasItem(made.getString("id"))));
        as(ADMIN).delete(path + "/" + made.getString("id")).then().statusCode(404);
        as(ADMIN)
                .delete("/api/v1/projects/" + SEEDED + "/api-keys/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void aProjectTakesItsKeysWithIt() {
        String project = project();
        String key = create(project, Map.of("name", "Orphan")).getString("key");
        as(ADMIN).delete("/api/v1/projects/" + project).then().statusCode(204);
        as(key).get("/api/v1/projects").then().statusCode(401);
    }

    private static String project() {
        return as(ADMIN)
                .body(Map.of("name", "Keys " + UUID.randomUUID()))
                .post("/api/v1/projects")
                .path("id");
    }

    private static JsonPath create(String project, Map<String, ?> body) {
        return as(ADMIN)
                .body(body)
                .post("/api/v1/projects/" + project + "/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }
}
