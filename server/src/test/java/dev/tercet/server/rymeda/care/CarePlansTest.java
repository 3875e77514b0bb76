package dev.tercet.server.rymeda.care;

import static dev.tercet.server.rymeda.care.CareRecords.caller;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CarePlansTest {

    private static final String PLANS = "/v1/care/care-plans/";

    @Inject
    Flyway owner;

    private String client;

    @BeforeEach
    void someoneInCare() throws SQLException {
        client = new CareRecords(owner).client();
    }

    @Test
    void aPlanIsActiveAtOnceAndOnTheProfile() {
        var created = write(Map.of("providerId", "prov_456", "endDate", "2025-04-15"))
                .statusCode(201)
                .body("status", equalTo("active"))
                .body("clientId", equalTo(client))
                .body("goals.description", contains("Breathe", "Take the bus"))
                .body("goals.status", contains("in_progress", "achieved"))
                .extract();
        assertThat(created.header("Location")).isEqualTo(PLANS + created.path("id"));
        String draft =
                write(Map.of("status", "draft")).statusCode(201).extract().path("id");
        profile().body("carePlans.id", contains(created.<String>path("id")));
        change(draft, Map.of("status", "active")).statusCode(200);
        profile().body("carePlans.id", contains(draft, created.path("id")));
        change(draft, Map.of("status", "discontinued")).statusCode(200);
        profile().body("carePlans.id", contains(created.<String>path("id")));
    }

    @Test
    void everythingThatIsWrongIsToldTogether() {
        write(Map.of(
                        "providerId", "prov_unknown",
                        "status", "completed",
                        "endDate", "2025-01-14",
                        "title", "",
                        "goals", List.of(Map.of("description", "Breathe", "id", "goal_100"))))
                .statusCode(422)
                .body("error.details.field", contains("providerId", "status", "endDate", "goals[0].id", "title"))
                .body("error.details[3].message", equalTo("Goal not found"));
    }

    @Test
    void aGoalThatIsSentWithItsIdKeepsIt() {
        var created = write(Map.of()).extract();
        String plan = created.path("id");
        String first = created.path("goals[0].id");
        String second = created.path("goals[1].id");
        change(
                        plan,
                        Map.of(
                                "goals",
                                List.of(
                                        Map.of("description", "Sleep"),
                                        Map.of("id", second, "description", "Take the bus", "status", "abandoned"))))
                .statusCode(200)
                .body("goals.description", contains("Sleep", "Take the bus"))
                .body("goals.status", contains("in_progress", "abandoned"))
                .body("goals[1].id", equalTo(second));
        change(plan, Map.of("goals", List.of(Map.of("id", first, "description", "Breathe"))))
                .statusCode(422)
                .body("error.details", contains(Map.of("field", "goals[0].id", "message", "Goal not found")));
        change(
                        plan,
                        Map.of(
                                "goals",
                                List.of(
                                        Map.of("id", second, "description", "A"),
                                        Map.of("id", second, "description", "B"))))
                .statusCode(422)
                .body("error.details[0].message", equalTo("The goal is there twice"));
    }

    @Test
    void nullClearsAndDatesStayInOrder() {
        String plan = write(Map.of("providerId", "prov_456", "endDate", "2025-04-15"))
                .extract()
                .path("id");
        change(plan, Map.of("startDate", "2025-04-16"))
                .statusCode(422)
                .body("error.details[0].field", equalTo("endDate"));
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("endDate", null);
        cleared.put("providerId", null);
        cleared.put("startDate", "2025-04-16");
        change(plan, cleared).statusCode(200);
        caller().get(PLANS + plan)
                .then()
                .body("endDate", nullValue())
                .body("providerId", nullValue())
                .body("startDate", equalTo("2025-04-16"))
                .body("title", equalTo("Anxiety"));
        change(plan, Map.of("providerId", "prov_unknown"))
                .statusCode(422)
                .body("error.details", contains(Map.of("field", "providerId", "message", "Provider not found")));
    }

    @Test
    void plansAreListedByStatusNewestFirst() {
        String first = write(Map.of()).extract().path("id");
        String second = write(Map.of("status", "draft")).extract().path("id");
        String third = write(Map.of()).extract().path("id");
        String path = "/v1/care/clients/" + client + "/care-plans";
        caller().get(path).then().body("data.id", contains(third, second, first));
        caller().get(path + "?status=draft").then().body("data.id", contains(second));
        String cursor = caller().get(path + "?status=active&limit=1")
                .then()
                .body("data.id", contains(third))
                .body("pagination.total", equalTo(2))
                .extract()
                .path("pagination.cursor");
        caller().queryParam("cursor", cursor)
                .get(path + "?status=active&limit=1")
                .then()
                .body("data.id", contains(first))
                .body("pagination.hasMore", equalTo(false));
    }

    @Test
    void anotherTenantHasNoPartInIt() {
        var stranger = given().header("Authorization", CareRecords.OTHER_TENANT).contentType("application/json");
        stranger.get(PLANS + "plan_100").then().statusCode(404);
        stranger.get("/v1/care/clients/client_123/care-plans").then().statusCode(404);
        stranger.body("{\"status\": \"completed\"}")
                .patch(PLANS + "plan_100")
                .then()
                .statusCode(404);
        stranger.body("{\"title\": \"A\", \"startDate\": \"2025-01-15\", \"goals\": [{\"description\": \"B\"}]}")
                .post("/v1/care/clients/client_123/care-plans")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse write(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "title",
                "Anxiety",
                "startDate",
                "2025-01-15",
                "goals",
                List.of(
                        Map.of("description", "Breathe", "targetDate", "2025-02-15"),
                        Map.of("description", "Take the bus", "status", "achieved"))));
        body.putAll(more);
        return caller().body(body)
                .post("/v1/care/clients/" + client + "/care-plans")
                .then();
    }

    private ValidatableResponse profile() {
        return caller().get("/v1/care/clients/" + client).then().statusCode(200);
    }

    private static ValidatableResponse change(String plan, Map<String, ?> change) {
        return caller().body(change).patch(PLANS + plan).then();
    }
}
