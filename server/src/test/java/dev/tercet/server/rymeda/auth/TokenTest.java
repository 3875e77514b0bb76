package dev.tercet.server.rymeda.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.tercet.server.kernel.time.ServiceClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client credentials grant as RFC 6749 has it. */
@QuarkusTest
class TokenTest {

    private static final String PATH = "/oauth2/token";
    private static final Map<String, String> CLIENT =
            Map.of("client_id", "YOUR_CLIENT_ID", "client_secret", "YOUR_CLIENT_SECRET");

    @Inject
    ServiceClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aClientSaysWhoItIsInTheFormOrByBasic() {
        form().formParams(CLIENT)
                .post(PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("Pragma", equalTo("no-cache"))
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(3600));
        basic("YOUR_CLIENT_SECRET").post(PATH).then().statusCode(200).body("token_type", equalTo("Bearer"));
        basic("YOUR_CLIENT_SECRET")
                .formParam("client_secret", "YOUR_CLIENT_SECRET")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void refusalsAreThoseOfTheStandard() {
        basic("wrong")
                .post(PATH)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Basic realm=\"oauth2\""))
                .body("error", equalTo("invalid_client"));
        given().formParams(CLIENT)
                .formParam("grant_type", "password")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
        form().formParams(CLIENT)
                .formParam("scope", "care:read moon:land")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_scope"));
    }

    @Test
    void aTokenCarriesTheScopesAskedForAndNoMore() {
        Response answer = form().formParams(CLIENT)
                .formParam("scope", "revenue:read care:read")
                .post(PATH);
        answer.then()
                .statusCode(200)
                .body("scope.split(' ').toList()", containsInAnyOrder("care:read", "revenue:read"));
        String token = answer.path("access_token");
        use(token).statusCode(200);
        given().header("Authorization", "Bearer " + token)
                .get("/v1/platform/api-keys")
                .then()
                .statusCode(403)
                .body("error.message", equalTo("The credential lacks: platform:admin."));
    }

    @Test
    void aTokenEndsByTheClockOfTheService() {
        String token = form().formParams(CLIENT).post(PATH).path("access_token");
        clock.advance(Duration.ofMinutes(59));
        use(token).statusCode(200);
        clock.advance(Duration.ofMinutes(1));
        use(token).statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
    }

    @Test
    void aChangedTokenIsRefused() {
        String token = form().formParams(CLIENT).post(PATH).path("access_token");
        String[] parts = token.split("\\.");
        char first = parts[2].charAt(0);
        String changed = parts[0] + "." + parts[1] + "." + (first == 'A' ? 'B' : 'A') + parts[2].substring(1);
        use(changed).statusCode(401);
    }

    @Test
    void discoveryLeadsToTheTokenEndpointAndTheKeys() {
        given().get("/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .body("token_endpoint", endsWith("/oauth2/token"))
                .body("jwks_uri", endsWith("/oauth2/jwks"));
    }

    private static RequestSpecification form() {
        return given().formParam("grant_type", "client_credentials");
    }

    private static RequestSpecification basic(String secret) {
        return form().auth().preemptive().basic("YOUR_CLIENT_ID", secret);
    }

    private static ValidatableResponse use(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/care/sessions")
                .then();
    }
}
