package dev.tercet.server.rymeda.care;

import static dev.tercet.server.rymeda.care.CareRecords.SESSIONS;
import static dev.tercet.server.rymeda.care.CareRecords.caller;
import static dev.tercet.server.rymeda.care.CareRecords.change;
import static dev.tercet.server.rymeda.care.CareRecords.move;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.testing.Rivals;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
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

/** Every move of a session from every state, and two callers who want the same one. */
@QuarkusTest
class SessionMovesTest {

    private static final Map<String, String> WORDS = Map.of(
            "start", "started",
            "complete", "completed",
            "cancel", "cancelled",
            "no-show", "marked as no-show",
            "change", "changed");

    @Inject
    Flyway owner;

    private CareRecords records;
    private String client;
    private String authorization;

    @BeforeEach
    void someoneWithUnits() throws SQLException {
        records = new CareRecords(owner);
        client = records.client();
        authorization = records.authorization(client, "2025-12-31", 50);
    }

    /** A state is where the move leads; a dash is a refusal that changes nothing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            from        | start       | complete  | cancel    | no-show | change
            scheduled   | in_progress | completed | cancelled | no_show | scheduled
            in_progress | -           | completed | -         | -       | -
            completed   | -           | -         | -         | -       | -
            cancelled   | -           | -         | -         | -       | -
            no_show     | -           | -         | -         | -       | -
            """)
    void aMoveLeadsWhereTheTableSays(
            String from, String start, String complete, String cancel, String noShow, String changed)
            throws SQLException {
        check(from, "start", start);
        check(from, "complete", complete);
        check(from, "cancel", cancel);
        check(from, "no-show", noShow);
        check(from, "change", changed);
    }

    @ParameterizedTest
    @CsvSource({
        "scheduled, start, 1, 0",
        "scheduled, complete, 1, 1",
        "in_progress, complete, 1, 1",
        "scheduled, cancel, 0, 0",
        "scheduled, no-show, 0, 0"
    })
    void ofTwoWhoWantTheSameMoveOneMakesIt(String from, String move, int unitsInUse, int events) throws Exception {
        String session = records.session(client, authorization, from);
        Callable<Integer> caller = () -> make(session, move).statusCode();
        assertThat(new Rivals(owner).atTheRow("rymeda.session", session, List.of(caller, caller)))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(records.usedUnits(authorization)).isEqualTo(unitsInUse);
        assertThat(records.events("session.completed", session)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource({"complete, cancel", "start, no-show", "cancel, no-show"})
    void ofTwoWhoWantDifferentMovesOneMakesHis(String one, String other) throws Exception {
        String session = records.session(client, authorization, "scheduled");
        List<Callable<Integer>> callers = List.of(() -> make(session, one).statusCode(), () -> make(session, other)
                .statusCode());
        assertThat(new Rivals(owner).atTheRow("rymeda.session", session, callers))
                .containsExactlyInAnyOrder(200, 409);
        boolean inUse = List.of("in_progress", "completed").contains(status(session));
        assertThat(records.usedUnits(authorization)).isEqualTo(inUse ? 1 : 0);
    }

    private void check(String from, String move, String to) throws SQLException {
        String session = records.session(client, authorization, from);
        int before = records.usedUnits(authorization);
        ExtractableResponse<Response> answer = make(session, move);
        String name = from + ", " + move;
        if (to.equals("-")) {
            assertThat(answer.statusCode()).as(name).isEqualTo(409);
            assertThat(answer.<String>path("error.message"))
                    .isEqualTo("The session is " + from + " and cannot be " + WORDS.get(move));
            assertThat(status(session)).as(name).isEqualTo(from);
            assertThat(records.usedUnits(authorization)).as(name).isEqualTo(before);
        } else {
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(answer.<String>path("status")).as(name).isEqualTo(to);
            assertThat(status(session)).as(name).isEqualTo(to);
            int givenBack = List.of("cancelled", "no_show").contains(to) ? 1 : 0;
            assertThat(records.usedUnits(authorization)).as(name).isEqualTo(before - givenBack);
        }
        boolean told = to.equals("completed");
        assertThat(records.events("session.completed", session)).as(name).isEqualTo(told ? 1 : 0);
    }

    private static ExtractableResponse<Response> make(String session, String move) {
        return (move.equals("change") ? move(session, Map.of("placeOfService", "10")) : change(session, move, Map.of()))
                .extract();
    }

    private static String status(String session) {
        return caller().get(SESSIONS + "/" + session).path("status");
    }
}
