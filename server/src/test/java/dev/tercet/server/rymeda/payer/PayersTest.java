package dev.tercet.server.rymeda.payer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PayersTest {

    private static final String KEY = "Bearer rym_test_unlimited";
    private static final String OTHER_TENANT = "Bearer rym_test_other_organization";

    @Test
    void aPayerComesWithItsRules() {
        get(KEY, "/payer_commercial")
                .statusCode(200)
                .body("name", equalTo("Lone Star Health Plan"))
                .body("type", equalTo("commercial"))
                .body("payerNumber", equalTo("LSHP1"))
                .body("requirements.authorizationRequired", equalTo(false))
                .body("requirements.diagnosisRequired", equalTo(true))
                .body("requirements.filingLimitDays", equalTo(90))
                .body("createdAt", equalTo("2024-06-01T00:00:00Z"));
        get(KEY, "/payer_medicaid").statusCode(200).body("requirements", not(hasKey("filingLimitDays")));
    }

    @Test
    void anotherTenantsPayerDoesNotExist() {
        get(OTHER_TENANT, "/payer_medicaid").statusCode(404).body("error.message", equalTo("Payer not found"));
        get(OTHER_TENANT, "").body("data.id", contains("payer_oregon")).body("pagination.total", equalTo(1));
    }

    @Test
    void theListIsFilteredAndInOrder() {
        get(KEY, "?sort=name")
                .body("data.id", contains("payer_retired", "payer_commercial", "payer_medicare", "payer_medicaid"));
        get(KEY, "?type=medicaid")
                .body("data.id", contains("payer_medicaid"))
                .body("pagination.cursor", nullValue())
                .body("pagination.hasMore", equalTo(false));
        get(KEY, "?type=barter").statusCode(400).body("error.details.field", contains("type"));
    }

    @Test
    void pagesFollowEachOther() {
        String cursor = get(KEY, "?limit=3&sort=-name")
                .body("data.id", contains("payer_medicaid", "payer_medicare", "payer_commercial"))
                .body("pagination.total", equalTo(4))
                .extract()
                .path("pagination.cursor");
        get(KEY, "?limit=3&sort=-name&cursor=" + cursor)
                .body("data.id", contains("payer_retired"))
                .body("pagination.hasMore", equalTo(false));
    }

    private static ValidatableResponse get(String key, String path) {
        return given().header("Authorization", key)
                .get("/v1/revenue/payers" + path)
                .then();
    }
}
