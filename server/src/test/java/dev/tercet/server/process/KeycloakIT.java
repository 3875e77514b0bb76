package dev.tercet.server.process;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.tercet.server.kernel.database.EmbeddedDatabase;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An external provider in place of the built-in issuer, by settings alone: a real Keycloak. */
@Tag("keycloak")
class KeycloakIT {

    @TempDir
    static Path folder;

    private static KeycloakProcess keycloak;
    private static EmbeddedDatabase database;
    private static ServerProcess server;

    @BeforeAll
    static void start() throws Exception {
        keycloak = KeycloakProcess.start();
        database = EmbeddedDatabase.start(folder);
        server = ServerProcess.start(
                "with-keycloak",
                database,
                Map.of(
                        "tercet.auth.provider.enabled", "true",
                        "tercet.auth.provider.client-claim", "azp",
                        "quarkus.oidc.auth-server-url", keycloak.realm().toString(),
                        "quarkus.oidc.token.audience", "tercet"));
    }

    @AfterAll
    static void end() throws Exception {
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void aTokenOfTheProviderOpensTheApiItNames() {
        call(token("practice", "care:read"))
                .get("/v1/care/clients/client_123")
                .then()
                .statusCode(200)
                .body("id", equalTo("client_123"));
        call(token("practice", "care:read")).get("/v1/agents").then().statusCode(401);
    }

    @Test
    void itsScopesAreThoseOfTheContract() {
        session(token("practice", null))
                .statusCode(403)
                .body("error.message", equalTo("The credential lacks: care:write."));
        session(token("practice", "care:write")).statusCode(422);
    }

    @Test
    void aChangedTokenIsRefused() {
        String[] parts = token("practice", null).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("org_100", "org_200").getBytes(StandardCharsets.UTF_8));
        call(parts[0] + "." + other + "." + parts[2])
                .get("/v1/care/sessions")
                .then()
                .statusCode(401);
    }

    @Test
    void anExpiredTokenIsRefused() throws InterruptedException {
        String token = token("brief", null);
        long expiry = JsonPath.from(
                        new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8))
                .getLong("exp");
        Thread.sleep(Math.max(0, expiry * 1000 + 1000 - Instant.now().toEpochMilli()));
        call(token).get("/v1/care/sessions").then().statusCode(401);
    }

    @Test
    void aTokenForATenantThatIsNotHereProvesNobody() {
        call(token("stranger", null)).get("/v1/care/sessions").then().statusCode(401);
    }

    @Test
    void theBuiltInIssuerIsClosedAndDiscoveryLeadsToTheProvider() {
        given().baseUri(server.uri("").toString())
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", "YOUR_CLIENT_ID")
                .formParam("client_secret", "YOUR_CLIENT_SECRET")
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"))
                .body("error_description", containsString(keycloak.realm() + "/protocol/openid-connect/token"));
        given().baseUri(server.uri("").toString())
                .get("/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .body("issuer", equalTo(keycloak.realm().toString()))
                .body("jwks_uri", equalTo(keycloak.realm() + "/protocol/openid-connect/certs"));
    }

    @Test
    void keysAndRimesSessionsStayAsTheyAre() {
        call("rym_test_your_api_key_here").get("/v1/care/sessions").then().statusCode(200);
        String session = given().baseUri(server.uri("").toString())
                .contentType("application/json")
                .body(Map.of("email", "admin@acme.test", "password", "your-password"))
                .post("/api/v1/auth/login")
                .path("access_token");
        call(session).get("/api/v1/projects").then().statusCode(200);
    }

    private static String token(String client, String scope) {
        RequestSpecification form = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", client)
                .formParam("client_secret", client + "-secret");
        return (scope == null ? form : form.formParam("scope", scope))
                .post(keycloak.realm() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static ValidatableResponse session(String token) {
        return call(token)
                .contentType("application/json")
                .body("{}")
                .post("/v1/care/sessions")
                .then();
    }

    private static RequestSpecification call(String credential) {
        return given().baseUri(server.uri("").toString()).header("Authorization", "Bearer " + credential);
    }
}
