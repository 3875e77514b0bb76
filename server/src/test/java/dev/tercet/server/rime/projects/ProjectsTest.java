package dev.tercet.server.rime.projects;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectsTest {

    private static final String ACME = "rime_sandbox_token";
    private static final String GLOBEX = "rime_globex_token";
    private static final String PATH = "/api/v1/projects";

    @Test
    void aNewProjectHasTheDefaultsAndALocation() {
        String name = fresh();
        var created = as(ACME).body(Map.of("name", name)).post(PATH);
        String id = created.then()
                .statusCode(201)
                .body("name", equalTo(name))
                .body("description", nullValue())
                .body("settings.timezone", equalTo("UTC"))
                .body("settings.drift_detection.enabled", equalTo(true))
                .body("settings.drift_detection.interval_hours", equalTo(6))
                .extract()
                .path("id");
        assertThat(created.header("Location")).endsWith(PATH + "/" + id);
        as(ACME).get(PATH + "/" + id).then().statusCode(200).body("name", equalTo(name));
    }

    @Test
    void aNameIsTakenWhateverItsCaseButOnlyInItsTenant() {
        String name = fresh();
        create(ACME, name);
        as(ACME).body(Map.of("name", name.toUpperCase(java.util.Locale.ROOT)))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("error.code", equalTo("conflict"))
                .body("error.message", equalTo("A project with this name already exists."));
        create(GLOBEX, name);
    }

    @Test
    void aChangeLeavesAloneWhatItDoesNotName() {
        Map<String, Object> settings =
                Map.of("timezone", "Australia/Sydney", "drift_detection", Map.of("enabled", false));
        String id = as(ACME).body(Map.of("name", fresh(), "description", "before", "settings", settings))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(ACME).body(Map.of("settings", Map.of("drift_detection", Map.of("interval_hours", 24))))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("description", equalTo("before"))
                .body("settings.timezone", equalTo("Australia/Sydney"))
                .body("settings.drift_detection.enabled", equalTo(false))
                .body("settings.drift_detection.interval_hours", equalTo(24));
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("description", null);
        as(ACME).body(cleared).patch(PATH + "/" + id).then().statusCode(200).body("description", nullValue());
    }

    @Test
    void anotherTenantsProjectDoesNotExist() {
        String id = create(GLOBEX, fresh());
        String message = "Project with ID '" + id + "' was not found.";
        as(ACME).get(PATH + "/" + id).then().statusCode(404).body("error.message", equalTo(message));
        as(ACME).body(Map.of("name", fresh())).patch(PATH + "/" + id).then().statusCode(404);
        as(ACME).delete(PATH + "/" + id).then().statusCode(404);
        as(GLOBEX).get(PATH + "/" + id).then().statusCode(200);
    }

    @Test
    void pagesFollowEachOtherAndACursorStaysInItsTenant() {
        create(ACME, fresh());
        JsonPath first = as(ACME).queryParam("limit", 1)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first.getString("data[0].name")).isEqualTo("Analytics");
        assertThat(first.getBoolean("has_more")).isTrue();
        String cursor = first.getString("next_cursor");
        as(ACME).queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].id", org.hamcrest.Matchers.not(equalTo(first.getString("data[0].id"))));
        as(GLOBEX)
                .queryParam("cursor", cursor)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("error.details[0].field", equalTo("cursor"))
                .body("error.details[0].message", equalTo("Cursor is not valid for this list."));
    }

    @Test
    void deletingAProjectDeletesWhatIsInIt() {
        String id = create(ACME, fresh());
        as(ACME).body(Map.of("name", "Inside", "type", "csv", "config", Map.of("type", "csv")))
                .post(PATH + "/" + id + "/connectors")
                .then()
                .statusCode(201);
        as(ACME).delete(PATH + "/" + id).then().statusCode(204);
        as(ACME).get(PATH + "/" + id + "/connectors").then().statusCode(404);
    }

    private static String create(String token, String name) {
        return as(token)
                .body(Map.of("name", name))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String fresh() {
        return "Project " + UUID.randomUUID();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
