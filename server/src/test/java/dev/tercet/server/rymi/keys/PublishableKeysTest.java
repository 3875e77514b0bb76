package dev.tercet.server.rymi.keys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.tercet.server.kernel.auth.KeyStore;
import dev.tercet.server.rymi.AnotherTenant;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishableKeysTest {

    private static final String PATH = "/v1/keys/publishable";
    private static final String AGENT = "550e8400-e29b-41d4-a716-446655440000";

    @Inject
    KeyStore store;

    @Inject
    Flyway owner;

    @Test
    void aKeyIsOfOneAgentAndTheBrowserUnlessToldOtherwise() {
        JsonPath made = create(Map.of("agent_id", AGENT, "label", "Widget"));
        assertThat(made.getString("key")).startsWith("sb_publishable_").hasSize(58);
        assertThat(made.getList("allowed_channels")).isEqualTo(List.of("web"));
        assertThat(made.getString("audience")).isEqualTo("sdk");
        assertThat(store.find(made.getString("key")).orElseThrow().boundTo()).isEqualTo(AGENT);
        assertThat(store.find(made.getString("key")).orElseThrow().scheme()).isEqualTo("publishableKey");
        as(made.getString("key")).get(PATH).then().statusCode(403);
        secret().get(PATH)
                .then()
                .statusCode(200)
                .body("keys[0].id", equalTo(made.getString("id")))
                .body("keys[0].key", nullValue())
                .body("keys[0].key_prefix", equalTo(made.getString("key").substring(0, 23) + "..."));
    }

    @Test
    void aRevokedKeyIsGoneForGood() {
        JsonPath made = create(Map.of("agent_id", AGENT, "label", "Gone"));
        String path = PATH + "/" + made.getString("id");
        AnotherTenant.request().delete(path).then().statusCode(404);
        assertThat(store.find(made.getString("key"))).isPresent();
        secret().delete(path).then().statusCode(200).body("success", equalTo(true));
        assertThat(store.find(made.getString("key"))).isEmpty();
        secret().get(PATH + "?limit=200").then().body("keys.id", not(hasItem(made.getString("id"))));
        secret().delete(path).then().statusCode(404);
    }

    @Test
    void anAgentTakesItsKeysWithIt() {
        String agent = secret().body(Map.of("name", "Brief", "system_prompt", "You are brief."))
                .post("/v1/agents")
                .path("id");
        assertThat(agent).isNotNull();
        JsonPath made = create(Map.of("agent_id", agent, "label", "Of a brief agent"));
        secret().delete("/v1/agents/" + agent).then().statusCode(200);
        assertThat(store.find(made.getString("key"))).isEmpty();
        secret().get(PATH + "?limit=200").then().body("keys.id", not(hasItem(made.getString("id"))));
    }

    @Test
    void aKeyWithTheLegacyPrefixIsStillAccepted() throws SQLException {
        String legacy = "rymi_pk_0123456789abcdef0123456789abcdef";
        String insert = "insert into kernel.credential"
                + " (id, tenant_id, api, kind, scheme, name, prefix, secret_hash, plan, bound_to)"
                + " select gen_random_uuid(), tenant_id, api, kind, scheme, 'Legacy', 'rymi_pk_01234567', ?, plan, bound_to"
                + " from kernel.credential where secret_hash = sha256('sb_publishable_sandbox')";
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setBytes(1, KeyStore.sha256(legacy));
            statement.execute();
        }
        as(legacy).get(PATH).then().statusCode(403).body("code", equalTo("forbidden"));
        as(legacy.replace('0', '1')).get(PATH).then().statusCode(401);
    }

    @Test
    void anAgentOfAnotherTenantIsUnknown() {
        AnotherTenant.request()
                .body(Map.of("agent_id", AGENT, "label", "Theft"))
                .post(PATH)
                .then()
                .statusCode(404)
                .body("code", equalTo("agent_not_found"));
    }

    private static JsonPath create(Map<String, ?> body) {
        return secret().body(body).post(PATH).then().statusCode(201).extract().jsonPath();
    }

    private static RequestSpecification secret() {
        return as("rymi_sandbox_secret_key");
    }

    private static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }
}
