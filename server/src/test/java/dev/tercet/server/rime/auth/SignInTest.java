package dev.tercet.server.rime.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {

    private static final String PASSWORD = "your-password";

    @Test
    void theDocumentedSignInOpensTheApi() {
        JsonPath tokens = signIn(Map.of(), "admin@acme.test", PASSWORD)
                .statusCode(200)
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(3600))
                .extract()
                .jsonPath();
        projects(tokens.getString("access_token"), Map.of()).statusCode(200).body("data[0].name", equalTo("Analytics"));
    }

    @Test
    void theTenantComesFromTheHostTheHeaderOrTheAddress() {
        signIn(Map.of("Host", "acme.localhost"), "Admin@Acme.test", PASSWORD).statusCode(200);
        signIn(Map.of("X-Rime-Tenant", "globex"), "admin@globex.test", PASSWORD).statusCode(200);
        signIn(Map.of(), "admin@globex.test", PASSWORD).statusCode(200);
        signIn(Map.of("Host", "globex.localhost"), "admin@acme.test", PASSWORD).statusCode(401);
        signIn(Map.of("X-Rime-Tenant", "globex"), "admin@acme.test", PASSWORD).statusCode(401);
        signIn(Map.of("Host", "nowhere.localhost"), "admin@acme.test", PASSWORD).statusCode(401);
    }

    @Test
    void anUnknownPersonAndAWrongPasswordLookAlike() {
        for (String email : new String[] {"admin@acme.test", "nobody@acme.test"}) {
            signIn(Map.of(), email, "not-my-password")
                    .statusCode(401)
                    .body("error.code", equalTo("unauthorized"))
                    .body("error.message", equalTo("The e-mail address or the password is wrong."));
        }
    }

    @Test
    void aTokenIsGoodAtItsOwnTenantOnly() {
        String token = signIn(Map.of(), "admin@acme.test", PASSWORD).extract().path("access_token");
        projects(token, Map.of("Host", "acme.localhost")).statusCode(200);
        projects(token, Map.of("Host", "globex.localhost")).statusCode(401);
        projects(token, Map.of("X-Rime-Tenant", "globex")).statusCode(401);
        projects("rime_globex_token", Map.of("Host", "acme.localhost")).statusCode(401);
    }

    @Test
    void aRefreshTokenWorksOnceAndItsSecondUseEndsTheSession() {
        JsonPath first = signIn(Map.of(), "admin@acme.test", PASSWORD).extract().jsonPath();
        JsonPath second = renew(first.getString("refresh_token"), Map.of())
                .statusCode(200)
                .body("refresh_token", not(equalTo(first.getString("refresh_token"))))
                .extract()
                .jsonPath();
        projects(second.getString("access_token"), Map.of()).statusCode(200);

        renew(first.getString("refresh_token"), Map.of())
                .statusCode(401)
                .body("error.message", equalTo("The refresh token is no longer valid. Sign in again."));

        renew(second.getString("refresh_token"), Map.of()).statusCode(401);
        projects(second.getString("access_token"), Map.of()).statusCode(401);
    }

    @Test
    void aRefreshTokenIsRefusedAtAnotherTenant() {
        String token = signIn(Map.of(), "admin@acme.test", PASSWORD).extract().path("refresh_token");
        renew(token, Map.of("Host", "globex.localhost")).statusCode(401);
        renew("globex." + token.substring(token.indexOf('.') + 1), Map.of()).statusCode(401);
        renew(token, Map.of("Host", "acme.localhost")).statusCode(200).body("access_token", notNullValue());
    }

    @Test
    void signingOffEndsTheSessionAndItsAccessTokens() {
        JsonPath tokens =
                signIn(Map.of(), "admin@acme.test", PASSWORD).extract().jsonPath();
        Map<String, String> end = Map.of("refresh_token", tokens.getString("refresh_token"));
        for (int i = 0; i < 2; i++) {
            given().contentType("application/json")
                    .body(end)
                    .post("/api/v1/auth/logout")
                    .then()
                    .statusCode(204);
        }
        projects(tokens.getString("access_token"), Map.of()).statusCode(401);
        renew(tokens.getString("refresh_token"), Map.of()).statusCode(401);
    }

    private static ValidatableResponse signIn(Map<String, String> headers, String email, String password) {
        return given().headers(headers)
                .contentType("application/json")
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login")
                .then();
    }

    private static ValidatableResponse renew(String refreshToken, Map<String, String> headers) {
        return given().headers(headers)
                .contentType("application/json")
                .body(Map.of("refresh_token", refreshToken))
                .post("/api/v1/auth/refresh")
                .then();
    }

    private static ValidatableResponse projects(String token, Map<String, String> headers) {
        return given().headers(headers)
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/projects")
                .then();
    }
}
