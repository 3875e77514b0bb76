package dev.tercet.server.rymeda.revenue;

import static dev.tercet.server.rymeda.revenue.ClaimCalls.CLAIMS;
import static dev.tercet.server.rymeda.revenue.ClaimCalls.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of claims and their histories. */
@QuarkusTest
class ClaimListsTest {

    private static final String OTHER_TENANT = "Bearer rym_test_other_organization";

    @Inject
    Flyway owner;

    private BillableSessions sessions;

    @BeforeEach
    void someoneToBill() throws SQLException {
        sessions = BillableSessions.of(owner);
    }

    @Test
    void theListFiltersByEverythingAtOnce() throws SQLException {
        String march = sessions.bill(sessions.completed("2025-03-01T10:00:00Z", 55), "90837")
                .extract()
                .path("id");
        String april = sessions.bill(sessions.completed("2025-04-01T10:00:00Z", 45), "90834")
                .extract()
                .path("id");
        String mine = "?clientId=" + sessions.client();
        get(mine).body("data.id", contains(april, march)).body("pagination.total", equalTo(2));
        get(mine + "&from=2025-03-02").body("data.id", contains(april));
        get(mine + "&to=2025-03-01").body("data.id", contains(march));
        get(mine + "&from=2025-03-01&to=2025-04-01&sort=serviceDate").body("data.id", contains(march, april));
        get(mine + "&serviceType=psychiatry&payerId=payer_medicaid&status=submitted")
                .body("data", hasSize(2));
        get(mine + "&serviceType=behavioral_health").body("data", empty());
        get(mine + "&payerId=payer_commercial").body("data", empty());
        get(mine + "&status=paid").body("data", empty()).body("pagination.total", equalTo(0));
        get(mine + "&from=2025-04-02&to=2025-04-01").statusCode(400).body("error.details.field", contains("to"));
    }

    @Test
    void everyOrderVisitsEveryClaimOnce() throws SQLException {
        int[] amounts = {900, 11000, 900, 20000};
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            String session = sessions.completed("2025-0" + (5 - i % 2) + "-1" + i + "T10:00:00Z", 55);
            ids.add(sessions.bill(session, "90837", amounts[i] / 100.0)
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertThat(walk("createdAt")).isEqualTo(ids);
        assertThat(walk("-createdAt")).isEqualTo(picked(ids, 3, 2, 1, 0));
        assertThat(walk("serviceDate")).isEqualTo(picked(ids, 1, 3, 0, 2));
        assertThat(walk("-serviceDate")).isEqualTo(picked(ids, 2, 0, 3, 1));
        assertThat(walk("amount")).isEqualTo(picked(ids, 0, 2, 1, 3));
        assertThat(walk("-amount")).isEqualTo(picked(ids, 3, 1, 2, 0));
    }

    @Test
    void aCursorBelongsToItsListAndItsFilters() {
        String cursor = get("?status=submitted&limit=1").extract().path("pagination.cursor");
        get("?status=submitted&limit=2&cursor=" + cursor).statusCode(200).body("data", hasSize(2));
        get("?status=paid&cursor=" + cursor).statusCode(400).body("error.details.field", contains("cursor"));
        get("?status=submitted&sort=amount&cursor=" + cursor).statusCode(400);
        given().header("Authorization", OTHER_TENANT)
                .get(CLAIMS + "?status=submitted&cursor=" + cursor)
                .then()
                .statusCode(400);
    }

    @Test
    void theHistoryOfTheDocumentsClaim() {
        get("/claim_050/events?sort=createdAt")
                .statusCode(200)
                .body("data.id", contains("clev_100", "clev_101", "clev_102"))
                .body("data[1].note", equalTo("A2:20"))
                .body("data[2].eraId", equalTo("era_100"))
                .body("pagination.total", equalTo(3));
    }

    private List<String> walk(String sort) {
        List<String> ids = new ArrayList<>();
        String list = "?limit=1&clientId=" + sessions.client() + "&sort=" + sort;
        String cursor = null;
        do {
            ValidatableResponse page =
                    get(cursor == null ? list : list + "&cursor=" + cursor).statusCode(200);
            ids.addAll(page.extract().path("data.id"));
            cursor = page.extract().path("pagination.cursor");
        } while (cursor != null);
        return ids;
    }

    private static List<String> picked(List<String> ids, Integer... positions) {
        return Arrays.stream(positions).map(ids::get).toList();
    }
}
