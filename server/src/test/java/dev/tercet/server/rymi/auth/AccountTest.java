package dev.tercet.server.rymi.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountTest {

    @Test
    void theAccountNamesItsCarrierAndTheKeyInUse() {
        as("rymi_sandbox_secret_key")
                .get("/v1/auth/me")
                .then()
                .statusCode(200)
                .body("id", equalTo("3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11"))
                .body("api_key_prefix", equalTo("rymi_sandb..."))
                .body("telephony_provider", equalTo("twilio"))
                .body("plivo_connected", equalTo(false))
                .body("plivo_account_name", nullValue());
        as("sb_publishable_sandbox").get("/v1/auth/me").then().statusCode(403);
    }

    @Test
    void aReplacedKeyIsGoneAndOneOfTheSandboxStays() {
        String first = replace("rymi_sandbox_secret_key");
        as("rymi_sandbox_secret_key").get("/v1/auth/me").then().statusCode(200);
        assertThat(first).startsWith("rymi_").hasSize(48);
        String second = replace(first);
        as(first).get("/v1/auth/me").then().statusCode(401);
        as(first).post("/v1/auth/regenerate-key").then().statusCode(401);
        as(second)
                .get("/v1/auth/me")
                .then()
                .statusCode(200)
                .body("api_key_prefix", equalTo(second.substring(0, 10) + "..."));
    }

    private static String replace(String key) {
        JsonPath answer = as(key).post("/v1/auth/regenerate-key")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getString("api_key_prefix"))
                .isEqualTo(answer.getString("api_key").substring(0, 10) + "...");
        return answer.getString("api_key");
    }

    private static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }
}
