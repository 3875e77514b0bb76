package dev.tercet.server.rymeda.care;

import static dev.tercet.server.rymeda.care.CareRecords.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every move of a progress note from every state, and two callers who want the same one. */
@QuarkusTest
class NoteMovesTest {

    private static final String NOTES = "/v1/care/progress-notes/";
    private static final Map<String, String> PROVIDER = Map.of("providerId", "prov_456");
    private static final Map<String, String> AMENDMENT =
            Map.of("providerId", "prov_456", "reason", "Late entry", "text", "More");
    private static final Map<String, String> WORDS =
            Map.of("edit", "changed", "review", "reviewed", "sign", "signed", "amend", "amended");

    @Inject
    Flyway owner;

    private CareRecords records;

    @BeforeEach
    void records() {
        records = new CareRecords(owner);
    }

    /** A state is where the move leads; a dash is a refusal that changes nothing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            from     | edit     | review   | sign   | amend
            draft    | draft    | -        | signed | -
            ai_draft | ai_draft | reviewed | -      | -
            reviewed | ai_draft | -        | signed | -
            signed   | -        | -        | -      | amended
            amended  | -        | -        | -      | amended
            """)
    void aMoveLeadsWhereTheTableSays(String from, String edit, String review, String sign, String amend)
            throws SQLException {
        check(from, "edit", edit);
        check(from, "review", review);
        check(from, "sign", sign);
        check(from, "amend", amend);
    }

    @ParameterizedTest
    @CsvSource({"ai_draft, review", "draft, sign", "reviewed, sign"})
    void ofTwoWhoWantTheSameMoveOneMakesIt(String from, String move) throws Exception {
        String note = records.note(from);
        Callable<Integer> caller = () -> make(note, move).statusCode();
        assertThat(new Rivals(owner).atTheRow("rymeda.progress_note", note, List.of(caller, caller)))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void whoeverEditsWhileAnotherSignsChangesNothingThatIsSigned() throws Exception {
        String note = records.note("draft");
        List<Integer> answers = new Rivals(owner)
                .atTheRow(
                        "rymeda.progress_note",
                        note,
                        List.of(() -> make(note, "edit").statusCode(), () -> make(note, "sign")
                                .statusCode()));
        assertThat(answers.get(1)).isEqualTo(200);
        assertThat(answers.get(0)).isIn(200, 409);
        caller().get(NOTES + note)
                .then()
                .body("status", equalTo("signed"))
                .body("narrative", equalTo(answers.get(0) == 200 ? "Changed." : "Client did well."));
    }

    @Test
    void twoAmendmentsAreBothThere() throws Exception {
        String note = records.note("signed");
        Callable<Integer> caller = () -> make(note, "amend").statusCode();
        assertThat(new Rivals(owner).atTheRow("rymeda.progress_note", note, List.of(caller, caller)))
                .containsExactly(201, 201);
        assertThat(caller().get(NOTES + note).<List<String>>path("amendments.text"))
                .containsExactly("More", "More");
    }

    private void check(String from, String move, String to) throws SQLException {
        String note = records.note(from);
        Response answer = make(note, move);
        Response after = caller().get(NOTES + note);
        String name = from + ", " + move;
        if (to.equals("-")) {
            assertThat(answer.statusCode()).as(name).isEqualTo(409);
            assertThat(answer.<String>path("error.message"))
                    .isEqualTo("The note is " + from + " and cannot be " + WORDS.get(move));
            assertThat(after.<String>path("status")).as(name).isEqualTo(from);
            assertThat(after.<String>path("narrative")).as(name).isEqualTo("Client did well.");
            assertThat(after.<List<?>>path("amendments")).as(name).isEmpty();
        } else {
            assertThat(answer.statusCode()).as(name).isEqualTo(move.equals("amend") ? 201 : 200);
            assertThat(answer.<String>path("status")).as(name).isEqualTo(to);
            assertThat(after.<String>path("status")).as(name).isEqualTo(to);
        }
    }

    private static Response make(String note, String move) {
        return switch (move) {
            case "edit" -> caller().body(Map.of("narrative", "Changed.")).patch(NOTES + note);
            case "amend" -> caller().body(AMENDMENT).post(NOTES + note + "/amendments");
            default -> caller().body(PROVIDER).post(NOTES + note + "/" + move);
        };
    }
}
