package dev.tercet.server.rymeda.revenue;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Calls about claims with the sandbox's key. */
public final class ClaimCalls {

    static final String CLAIMS = "/v1/revenue/claims";

    private static final String KEY = "Bearer rym_test_unlimited";

    private ClaimCalls() {}

    static RequestSpecification caller() {
        return given().header("Authorization", KEY).contentType(ContentType.JSON);
    }

    /** @param path what follows the path of the list */
    static ValidatableResponse get(String path) {
        return given().header("Authorization", KEY).get(CLAIMS + path).then();
    }

    /** The claim, which must be there. */
    public static ValidatableResponse claim(String id) {
        return get("/" + id).statusCode(200);
    }

    /** Its history, oldest first. */
    public static ValidatableResponse events(String id) {
        return get("/" + id + "/events?sort=createdAt").statusCode(200);
    }

    /** @param change resubmit or void */
    public static ValidatableResponse change(String id, String change, Map<String, ?> body) {
        return caller().body(body).post(CLAIMS + "/" + id + "/" + change).then();
    }
}
