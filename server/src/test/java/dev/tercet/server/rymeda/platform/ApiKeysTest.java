package dev.tercet.server.rymeda.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.tercet.server.kernel.time.ServiceClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiKeysTest {

    private static final String PATH = "/v1/platform/api-keys";
    private static final String ADMIN = "rym_test_your_api_key_here";

    @Inject
    ServiceClock serviceClock;

    @Inject
    Clock clock;

    @Inject
    Flyway owner;

    @AfterEach
    void backToNow() {
        serviceClock.reset();
    }

    @Test
    void aNewKeyIsShownOnceAndKeptAsAHash() throws SQLException {
        JsonPath made = create(Map.of("name", "Once", "scopes", List.of("care:read")));
        String key = made.getString("key");
        assertThat(key).startsWith("rym_test_").hasSize("rym_test_".length() + 43);
        assertThat(made.getString("prefix")).isEqualTo(key.substring(0, 13));
        as(ADMIN)
                .get(PATH + "/" + made.getString("id"))
                .then()
                .statusCode(200)
                .body("key", nullValue())
                .body("name", equalTo("Once"))
                .body("status", equalTo("active"))
                .body("organizationId", equalTo("org_100"))
                .body("userId", equalTo("user_100"));
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select c::text, secret_hash = sha256('" + key
                        + "') from kernel.credential c where id = '" + made.getString("id") + "'")) {
            row.next();
            assertThat(row.getString(1)).doesNotContain(key.substring(13));
            assertThat(row.getBoolean(2)).isTrue();
        }
    }

    @Test
    void aKeyMayDoWhatItsScopesSay() {
        String key = create(Map.of("name", "Reader", "scopes", List.of("care:read", "care:read")))
                .getString("key");
        use(key).statusCode(200);
        as(key).body("{}").post("/v1/care/sessions").then().statusCode(403);
        as(key).get(PATH).then().statusCode(403);
    }

    @Test
    void aKeyCannotBeGivenARightThatItsMakerLacks() {
        String maker = create(Map.of("name", "Small", "scopes", List.of("platform:admin", "care:read")))
                .getString("key");
        as(maker)
                .body(Map.of("name", "Big", "scopes", List.of("care:read", "care:write"), "organizationId", "org_200"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("error.details.field", equalTo(List.of("scopes[1]", "organizationId")))
                .body("error.details[0].message", equalTo("care:write is not yours to give"));
    }

    @Test
    void bothKeysWorkUntilTheGraceIsOver() {
        JsonPath made = create(Map.of("name", "Rotated", "scopes", List.of("care:read")));
        JsonPath rotated = rotate(made.getString("id"), 3600);
        assertThat(rotated.getString("key")).isNotEqualTo(made.getString("key"));
        assertThat(Instant.parse(rotated.getString("previousKeyExpiresAt")))
                .isEqualTo(Instant.parse(rotated.getString("updatedAt")).plusSeconds(3600));
        use(made.getString("key")).statusCode(200);
        use(rotated.getString("key")).statusCode(200);
        serviceClock.advance(Duration.ofMinutes(61));
        use(made.getString("key")).statusCode(401);
        use(rotated.getString("key")).statusCode(200);
        as(ADMIN).get(PATH + "/" + made.getString("id")).then().body("previousKeyExpiresAt", nullValue());
    }

    @Test
    void rotatingAgainEndsTheOldestKeyAtOnce() {
        JsonPath first = create(Map.of("name", "Twice", "scopes", List.of("care:read")));
        JsonPath second = rotate(first.getString("id"), 3600);
        JsonPath third = rotate(first.getString("id"), 3600);
        use(first.getString("key")).statusCode(401);
        use(second.getString("key")).statusCode(200);
        use(third.getString("key")).statusCode(200);
        JsonPath fourth = rotate(first.getString("id"), 0);
        use(third.getString("key")).statusCode(401);
        use(fourth.getString("key")).statusCode(200);
    }

    @Test
    void aKeyExpiresOnTheSecond() {
        Instant end = clock.instant().plusSeconds(600);
        JsonPath made = create(Map.of("name", "Short", "scopes", List.of("care:read"), "expiresAt", end.toString()));
        use(made.getString("key")).statusCode(200);
        serviceClock.advance(Duration.ofSeconds(600));
        use(made.getString("key")).statusCode(401);
        as(ADMIN).get(PATH + "/" + made.getString("id")).then().body("status", equalTo("expired"));
        as(ADMIN)
                .body(Map.of())
                .post(PATH + "/" + made.getString("id") + "/rotate")
                .then()
                .statusCode(409)
                .body("error.message", equalTo("An expired key cannot be rotated"));
    }

    @Test
    void aRevokedKeyIsRefusedForGoodAndItsGraceWithIt() {
        JsonPath made = create(Map.of("name", "Gone", "scopes", List.of("platform:admin", "care:read")));
        JsonPath rotated = rotate(made.getString("id"), 3600);
        String path = PATH + "/" + made.getString("id");
        as(rotated.getString("key")).delete(path).then().statusCode(204);
        use(made.getString("key")).statusCode(401);
        use(rotated.getString("key")).statusCode(401);
        String revokedAt = as(ADMIN).get(path).path("revokedAt");
        serviceClock.advance(Duration.ofMinutes(1));
        as(ADMIN).delete(path).then().statusCode(204);
        as(ADMIN).get(path).then().body("status", equalTo("revoked")).body("revokedAt", equalTo(revokedAt));
        as(ADMIN).body(Map.of()).post(path + "/rotate").then().statusCode(409);
        as(ADMIN)
                .get(PATH + "?status=revoked&limit=100")
                .then()
                .body("data.id", hasItem(made.getString("id")))
                .body("data.status", everyItem(equalTo("revoked")));
        as(ADMIN).get(PATH + "?status=active&limit=100").then().body("data.id", not(hasItem(made.getString("id"))));
    }

    @Test
    void anotherOrganizationHasNoSuchKey() {
        String path = PATH + "/"
                + create(Map.of("name", "Ours", "scopes", List.of("care:read"))).getString("id");
        String stranger = "rym_test_other_organization";
        as(stranger).get(path).then().statusCode(404);
        as(stranger).delete(path).then().statusCode(404);
        as(stranger).body(Map.of()).post(path + "/rotate").then().statusCode(404);
        as(ADMIN).get(PATH + "/YOUR_CLIENT_ID").then().statusCode(404);
    }

    @Test
    void pagesOfAFilteredListFollowEachOtherWhileTimePasses() {
        for (int i = 0; i < 3; i++) {
            create(Map.of("name", "Page " + i, "scopes", List.of("care:read")));
        }
        List<String> all = as(ADMIN).get(PATH + "?status=active&limit=100").path("data.id");
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = as(ADMIN)
                    .get(PATH + "?status=active&limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .body("pagination.total", equalTo(all.size()))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("data.id"));
            String next = page.getString("pagination.cursor");
            cursor = next == null ? null : "&cursor=" + next;
            serviceClock.advance(Duration.ofSeconds(5));
        }
        assertThat(seen).isEqualTo(all);
        String cursorOfActive = as(ADMIN).get(PATH + "?status=active&limit=2").path("pagination.cursor");
        as(ADMIN)
                .get(PATH + "?status=revoked&limit=2&cursor=" + cursorOfActive)
                .then()
                .statusCode(400)
                .body("error.details", hasSize(1));
    }

    private static JsonPath create(Map<String, ?> body) {
        return as(ADMIN).body(body).post(PATH).then().statusCode(201).extract().jsonPath();
    }

    private static JsonPath rotate(String id, int grace) {
        return as(ADMIN)
                .body(Map.of("graceSeconds", grace))
                .post(PATH + "/" + id + "/rotate")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse use(String key) {
        return as(key).get("/v1/care/sessions").then();
    }

    private static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }
}
