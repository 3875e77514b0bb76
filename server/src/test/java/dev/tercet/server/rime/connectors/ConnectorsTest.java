package dev.tercet.server.rime.connectors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConnectorsTest {

    private static final String ACME = "rime_sandbox_token";
    private static final String GLOBEX = "rime_globex_token";
    private static final String PATH = "/api/v1/projects/0198c0de-0000-7000-8000-000000000001/connectors";
    private static final String ORDERS = PATH + "/0198c0de-0000-7000-8000-000000000101";

    @Test
    void theDocumentedValidationErrorIsAnsweredByteForByte() {
        String body = as(ACME).body("{\"type\":\"csv\",\"config\":{\"type\":\"csv\"},\"schedule\":\"every morning\"}")
                .post(PATH)
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertThat(body)
                .isEqualTo("{\"error\":{\"code\":\"validation_error\",\"message\":\"Request validation failed.\","
                        + "\"details\":[{\"field\":\"name\",\"message\":\"Name is required.\"},"
                        + "{\"field\":\"schedule\",\"message\":\"Invalid cron expression.\"}]}}");
    }

    @Test
    void theDocumentedNotFoundIsAnsweredByteForByte() {
        String body =
                as(ACME).get(PATH + "/abc-123").then().statusCode(404).extract().asString();
        assertThat(body)
                .isEqualTo("{\"error\":{\"code\":\"resource_not_found\","
                        + "\"message\":\"Connector with ID 'abc-123' was not found in this project.\"}}");
    }

    @Test
    void aSecretNeverComesBack() {
        Map<String, Object> config = Map.of(
                "type", "postgresql",
                "host", "replica.acme.test",
                "database", "stock",
                "username", "rime_reader",
                "password", "correct-horse-battery");
        var created = as(ACME).body(Map.of("name", fresh(), "type", "postgresql", "config", config))
                .post(PATH);
        created.then()
                .statusCode(201)
                .body("config.password", equalTo("********"))
                .body("config.port", equalTo(5432))
                .body("config.ssl_mode", equalTo("require"))
                .body("status", equalTo("untested"))
                .body("timezone", equalTo("Pacific/Auckland"))
                .body("schema_change_policy", equalTo("allow_columns"));
        String path = PATH + "/" + created.path("id");
        assertThat(created.asString()).doesNotContain("correct-horse");
        assertThat(as(ACME).get(path).asString()).contains("********").doesNotContain("correct-horse");
        assertThat(as(ACME).get(PATH).asString()).doesNotContain("correct-horse");
    }

    @Test
    void aScheduleTellsTheNextSyncUntilItIsSwitchedOff() {
        String path = PATH + "/" + create(fresh());
        as(ACME).body(Map.of("schedule", "0 6 * * 1-5", "timezone", "America/New_York"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("schedule", equalTo("0 6 * * 1-5"))
                .body("next_run_at", org.hamcrest.Matchers.matchesPattern("\\d{4}-\\d\\d-\\d\\dT1[01]:00:00Z"));
        as(ACME).body(Map.of("enabled", false))
                .patch(path)
                .then()
                .statusCode(200)
                .body("next_run_at", nullValue());
        Map<String, Object> unscheduled = new HashMap<>();
        unscheduled.put("schedule", null);
        as(ACME).body(unscheduled)
                .patch(path)
                .then()
                .statusCode(200)
                .body("schedule", nullValue())
                .body("timezone", equalTo("America/New_York"));
    }

    @Test
    void aNameIsTakenInItsProjectOnly() {
        String name = fresh();
        String id = create(name);
        as(ACME).body(csv(name.toUpperCase(java.util.Locale.ROOT)))
                .post(PATH)
                .then()
                .statusCode(409);
        as(ACME).body(Map.of("name", "orders csv"))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(409);
        as(ACME).body(Map.of("name", name)).patch(PATH + "/" + id).then().statusCode(200);
        as(GLOBEX)
                .body(csv(name))
                .post("/api/v1/projects/0198c0de-0000-7000-8000-000000000b01/connectors")
                .then()
                .statusCode(201);
    }

    @Test
    void aConfigurationOfAnotherTypeOrAnUnknownTimezoneMakesNoSense() {
        as(ACME).body(Map.of("name", fresh(), "type", "csv", "config", Map.of("type", "json")))
                .post(PATH)
                .then()
                .statusCode(422)
                .body(
                        "error.message",
                        equalTo("A connector of type 'csv' cannot have a configuration of type 'json'."));
        as(ACME).body(Map.of("timezone", "Mars/Olympus"))
                .patch(ORDERS)
                .then()
                .statusCode(422)
                .body("error.message", equalTo("The time zone 'Mars/Olympus' is not known."));
    }

    @Test
    void aConnectorThatAPipelineUsesStays() {
        as(ACME).delete(ORDERS)
                .then()
                .statusCode(409)
                .body("error.message", equalTo("The connector is used by a pipeline."));
        String path = PATH + "/" + create(fresh());
        as(ACME).delete(path).then().statusCode(204);
        as(ACME).get(path).then().statusCode(404);
    }

    @Test
    void anotherTenantSeesNothing() {
        as(GLOBEX).get(ORDERS).then().statusCode(404);
        as(GLOBEX).get(PATH).then().statusCode(404);
        as(GLOBEX).delete(ORDERS).then().statusCode(404);
        assertThat(as(GLOBEX).get("/api/v1/connectors").asString()).doesNotContain("Orders CSV");
    }

    @Test
    void theFlatListGoesOnFromItsOwnCursorsOnly() {
        JsonPath first = as(ACME).get("/api/v1/connectors?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first.getString("data[0].name")).isEqualTo("Orders CSV");
        as(ACME).queryParam("limit", 1)
                .queryParam("cursor", first.getString("next_cursor"))
                .get("/api/v1/connectors")
                .then()
                .statusCode(200)
                .body("data[0].name", equalTo("Shop database"));
        as(ACME).get("/api/v1/connectors?cursor=eyJpZCI6MTAwfQ==")
                .then()
                .statusCode(400)
                .body("error.code", equalTo("validation_error"))
                .body("error.details[0].field", equalTo("cursor"));
        as(ACME).queryParam("type", "csv")
                .get("/api/v1/connectors")
                .then()
                .statusCode(200)
                .body("data.type", everyItem(equalTo("csv")));
    }

    private static String create(String name) {
        return as(ACME).body(csv(name))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> csv(String name) {
        return Map.of("name", name, "type", "csv", "config", Map.of("type", "csv"));
    }

    private static String fresh() {
        return "Connector " + UUID.randomUUID();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
