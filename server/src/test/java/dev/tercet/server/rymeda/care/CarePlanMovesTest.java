package dev.tercet.server.rymeda.care;

import static dev.tercet.server.rymeda.care.CareRecords.caller;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.testing.Rivals;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every move of a care plan from every state, and two callers who want the same one. */
@QuarkusTest
class CarePlanMovesTest {

    private static final String PLANS = "/v1/care/care-plans/";

    @Inject
    Flyway owner;

    private CareRecords records;
    private String client;

    @BeforeEach
    void someoneInCare() throws SQLException {
        records = new CareRecords(owner);
        client = records.client();
    }

    /** A state is where the move leads; a dash is a refusal that changes nothing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            from         | draft | active | completed | discontinued | title
            draft        | draft | active | completed | discontinued | draft
            active       | -     | active | completed | discontinued | active
            completed    | -     | -      | -         | -            | -
            discontinued | -     | -      | -         | -            | -
            """)
    void aMoveLeadsWhereTheTableSays(
            String from, String draft, String active, String completed, String discontinued, String title)
            throws SQLException {
        check(from, Map.of("status", "draft", "title", "New"), draft);
        check(from, Map.of("status", "active", "title", "New"), active);
        check(from, Map.of("status", "completed", "title", "New"), completed);
        check(from, Map.of("status", "discontinued", "title", "New"), discontinued);
        check(from, Map.of("title", "New"), title);
    }

    @ParameterizedTest
    @CsvSource({"completed, completed", "discontinued, discontinued", "completed, discontinued"})
    void ofTwoWhoCloseAPlanOneDoes(String one, String other) throws Exception {
        String plan = records.plan(client, "active");
        List<Callable<Integer>> callers = List.of(
                () -> change(plan, Map.of("status", one)).statusCode(),
                () -> change(plan, Map.of("status", other)).statusCode());
        List<Integer> answers = new Rivals(owner).atTheRow("rymeda.care_plan", plan, callers);
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(caller().get(PLANS + plan).<String>path("status")).isEqualTo(answers.get(0) == 200 ? one : other);
    }

    private void check(String from, Map<String, String> change, String to) throws SQLException {
        String plan = records.plan(client, from);
        Response answer = change(plan, change);
        Response after = caller().get(PLANS + plan);
        String name = from + ", " + change;
        if (to.equals("-")) {
            String refused = from.equals("active") ? "go back to draft" : "be changed";
            assertThat(answer.statusCode()).as(name).isEqualTo(409);
            assertThat(answer.<String>path("error.message"))
                    .isEqualTo("The care plan is " + from + " and cannot " + refused);
            assertThat(after.<String>path("status")).as(name).isEqualTo(from);
            assertThat(after.<String>path("title")).as(name).isEqualTo("Anxiety");
        } else {
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(after.<String>path("status")).as(name).isEqualTo(to);
            assertThat(after.<String>path("title")).as(name).isEqualTo("New");
        }
    }

    private static Response change(String plan, Map<String, String> change) {
        return caller().body(change).patch(PLANS + plan);
    }
}
