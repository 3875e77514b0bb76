package dev.tercet.server.kernel.pipeline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PipelineTest {

    private static final String KEY = "Bearer rym_test_your_api_key_here";

    @Test
    void keepsAPlainRequestIdOfTheCaller() {
        given().header("X-Request-Id", "trace-0815-4711")
                .get("/v1/care/sessions")
                .then()
                .statusCode(401)
                .header("X-Request-Id", "trace-0815-4711")
                .body("error.requestId", equalTo("trace-0815-4711"));
    }

    @Test
    void replacesARequestIdThatCouldBreakALog() {
        given().header("X-Request-Id", "a b\tc\"")
                .get("/v1/care/sessions")
                .then()
                .header("X-Request-Id", matchesPattern("req_[0-9A-Z]{26}"));
    }

    @Test
    void aPathOfNoApiIsNeutralJson() {
        given().get("/v2/nothing")
                .then()
                .statusCode(404)
                .contentType("application/json")
                .body("error", equalTo("No API of this server has such a path."));
    }

    @Test
    void anUnknownPathIsAnsweredInItsDialect() {
        given().get("/v1/agents/x/y/z").then().statusCode(404).body("code", equalTo("not_found"));
        given().get("/api/v1/nothing").then().statusCode(404).body("error.code", equalTo("resource_not_found"));
        given().get("/v1/care/nothing").then().statusCode(404).body("error.code", equalTo("NOT_FOUND"));
    }

    @Test
    void aWrongMethodNamesTheRightOnes() {
        given().delete("/v1/care/sessions")
                .then()
                .statusCode(405)
                .header("Allow", "GET, POST")
                .body("error.code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @Test
    void allFaultsOfAQueryAreReportedTogether() {
        given().header("Authorization", KEY)
                .get("/v1/care/sessions?limit=0&status=lost&from=yesterday")
                .then()
                .statusCode(400)
                .body("error.message", equalTo("Validation failed for 3 parameters"))
                .body("error.details", hasSize(3));
    }

    @Test
    void aKeyOfOneApiIsNothingToAnother() {
        given().header("Authorization", KEY)
                .get("/v1/agents")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aMissingScopeIsNamed() {
        given().header("Authorization", "Bearer rym_test_read_only")
                .contentType("application/json")
                .body("{}")
                .post("/v1/care/sessions")
                .then()
                .statusCode(403)
                .body("error.message", equalTo("The credential lacks: care:write."));
    }

    @Test
    void anOperationNobodyImplementedSaysSo() {
        given().header("Authorization", KEY)
                .get("/v1/intelligence/insights")
                .then()
                .statusCode(501)
                .body("error.code", equalTo("NOT_IMPLEMENTED"));
    }

    @Test
    void everyAnswerToAKeySaysWhatItMayStillDo() {
        given().header("Authorization", "Bearer rym_test_free_tier")
                .get("/v1/intelligence/insights")
                .then()
                .header("X-RateLimit-Limit", equalTo("100"))
                .header("X-RateLimit-Remaining", matchesPattern("[0-9]{1,2}"))
                .header("X-RateLimit-Reset", matchesPattern("[0-9]{10}"));
    }

    @Test
    void soDoesAnAnswerThatThereIsNoSuchPathOrMethod() {
        given().header("Authorization", "Bearer rym_test_free_tier")
                .get("/v1/care/nothing")
                .then()
                .statusCode(404)
                .header("X-RateLimit-Limit", equalTo("100"))
                .header("X-RateLimit-Remaining", matchesPattern("[0-9]{1,2}"))
                .header("X-RateLimit-Reset", matchesPattern("[0-9]{10}"));
        given().header("Authorization", "Bearer rym_test_free_tier")
                .delete("/v1/care/sessions")
                .then()
                .statusCode(405)
                .header("Allow", "GET, POST")
                .header("X-RateLimit-Limit", equalTo("100"));
    }

    @Test
    void aPathThatIsNotThereTellsNobodyWhetherAKeyIsGood() {
        given().header("Authorization", "Bearer rym_test_made_up")
                .get("/v1/care/nothing")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer");
        given().header("Authorization", "Bearer made_up")
                .get("/api/v1/nothing")
                .then()
                .statusCode(404);
    }
}
