package dev.tercet.server.rymeda.exchange;

import static dev.tercet.server.rymeda.revenue.ClaimCalls.change;
import static dev.tercet.server.rymeda.revenue.ClaimCalls.claim;
import static dev.tercet.server.rymeda.revenue.ClaimCalls.events;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.tercet.server.rymeda.clearinghouse.Settlement;
import dev.tercet.server.rymeda.remittance.AcknowledgementText;
import dev.tercet.server.rymeda.revenue.BillableSessions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What payers and clearinghouses say about a file befalls all claims that went in it: by its number (999), by its id (277CA). */
@QuarkusTest
class WholeFilesTest {

    private static final String KEY = "Bearer rym_test_unlimited";

    @Inject
    Flyway owner;

    @Inject
    MemoryExchange exchange;

    private BillableSessions sessions;
    private String first;
    private String second;
    private String file;

    @BeforeEach
    void twoClaimsInAFile() throws Exception {
        sessions = BillableSessions.of(owner);
        exchange.send();
        first = sessions.claim(sessions.completed("2025-03-01T10:00:00Z", 55));
        second = sessions.claim(sessions.completed("2025-03-02T10:00:00Z", 55));
        exchange.send();
        file = exchange.filesWith(first).get(0);
        assertThat(exchange.filesWith(second)).containsExactly(file);
    }

    @Test
    void aFileThatCouldNotBeReadRejectsItsClaimsAndTheySayWhere() throws Exception {
        assertThat(exchange.receive("a.999", answer("R", "IK3*NM1*8*2010AA*8~IK4*9*67*7*1993999998~", "R*5")))
                .isEqualTo(Settlement.archived());
        for (String claim : List.of(first, second)) {
            claim(claim)
                    .body("status", equalTo("rejected"))
                    .body("reasons.code", contains("IK5:R:5", "IK4:7"))
                    .body("reasons[0].description", equalTo("File: Rejected: One or more segments are wrong"))
                    .body(
                            "reasons[1].description",
                            equalTo("Code value not valid: NM109 in segment 8 of the transaction, loop 2010AA"));
            events(claim).body("data.type", contains("submitted", "rejected")).body("data[1].note", equalTo("IK5:R:5"));
        }
        assertThat(sent())
                .containsExactly(
                        "rejected",
                        "IK5:R:5 File: Rejected: One or more segments are wrong; IK4:7 Code value not valid: NM109 in"
                                + " segment 8 of the transaction, loop 2010AA");
        assertThat(came("a.999")).containsExactly("999", "000000099", "2", "posted");
    }

    @ParameterizedTest
    @CsvSource({"A, A, ", "E, E*5, 'IK5:E:5 File: Accepted, with errors: One or more segments are wrong'"})
    void aFileThatCouldBeReadLeavesItsClaimsAsTheyAre(String group, String transaction, String remark)
            throws Exception {
        assertThat(exchange.receive("a.999", answer(group, "", transaction))).isEqualTo(Settlement.archived());
        claim(first).body("status", equalTo("submitted")).body("reasons", empty());
        assertThat(sent()).containsExactly("accepted", remark);
        assertThat(came("a.999")).containsExactly("999", "000000099", "0", "posted");
    }

    @Test
    void aRejectionIsNotTakenBackAndComesTwiceWithoutHarm() throws Exception {
        exchange.receive("a.999", answer("R", "", "R*5"));
        exchange.receive("b.999", answer("R", "", "R*5") + "\n");
        exchange.receive("c.999", answer("A", "", "A"));
        claim(first).body("status", equalTo("rejected"));
        events(first).body("data", hasSize(2));
        assertThat(sent().get(0)).isEqualTo("rejected");
    }

    @Test
    void whatHasMovedOnIsLeftAlone() throws Exception {
        post(AcknowledgementText.ofBatch(id(), "A1:19").claim(first, "A2:20:PR", "PCN-1"))
                .statusCode(200);
        change(second, "resubmit", Map.of("amount", 240)).statusCode(200);
        exchange.receive("a.999", answer("R", "", "R*5"));
        claim(first).body("status", equalTo("accepted"));
        claim(second).body("status", equalTo("submitted"));
        events(second).body("data.type", contains("submitted", "resubmitted"));
    }

    @Test
    void ofTwoFilesWithANumberTheLastIsMeant() throws Exception {
        String other = sessions.claim(sessions.completed("2025-03-03T10:00:00Z", 55));
        exchange.send();
        String newer = exchange.filesWith(other).get(0);
        sessions.execute("update rymeda.interchange set control_number = '%09d' where id = '%s'"
                .formatted(Integer.parseInt(number(file)), id(newer)));
        exchange.receive("a.999", answer("R", "", "R*5"));
        claim(first).body("status", equalTo("submitted"));
        claim(other).body("status", equalTo("rejected"));
    }

    @Test
    void anAnswerToNoFileOfOursIsPutAside() throws Exception {
        String unknown = answer("R", "", "R*5").replace("AK1*HC*" + number(file), "AK1*HC*999999999");
        exchange.receive("a.999", unknown);
        assertThat(exchange.reason("a.999")).isEqualTo("AK1[0].AK102: No file was sent under the number 999999999");
        assertThat(came("a.999")).containsExactly("999", "000000099", "0", "quarantined");
        claim(first).body("status", equalTo("submitted"));
    }

    @Test
    void aTestIsPutAside() throws Exception {
        exchange.receive("a.999", answer("R", "", "R*5").replace("*0*P*:", "*0*T*:"));
        assertThat(exchange.reason("a.999")).isEqualTo("ISA[0].ISA15: Not P: no test files are exchanged here");
        claim(first).body("status", equalTo("submitted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "provider", "clearinghouse"})
    void aBatchThatIsTurnedAwayRejectsAllThatItDoesNotName(String who) {
        AcknowledgementText text =
                switch (who) {
                    case "batch" -> AcknowledgementText.ofBatch(id(), "A3:24");
                    case "provider" -> AcknowledgementText.ofProvider(id(), "A3:24");
                    default -> AcknowledgementText.ofClearinghouse(id(), "A3:24");
                };
        post(text.claim(second, "A2:20:PR", "PCN-2"))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("claims.claimId", contains(second, first))
                .body("claims.patientControlNumber", contains(second, first))
                .body("claims[1].outcome", equalTo("rejected"))
                .body("claims[1].statusCodes", hasItems("A3:24"));
        claim(first).body("status", equalTo("rejected")).body("reasons.code", contains("A3:24"));
        claim(second).body("status", equalTo("accepted"));
        assertThat(sent().get(0)).isEqualTo("rejected");
    }

    @Test
    void aBatchMayBeTurnedAwayTwiceAndWithoutNames() {
        for (int time = 0; time < 2; time++) {
            post(AcknowledgementText.ofBatch(id(), "A8:24"))
                    .statusCode(200)
                    .body("rejected", equalTo(2))
                    .body("claims.claimId", containsInAnyOrder(first, second));
        }
        events(first).body("data.type", contains("submitted", "rejected"));
    }

    @Test
    void aPayerTurnsAwayOnlyWhatItGot() throws Exception {
        sessions.execute("update rymeda.claim set payer_id = 'payer_commercial' where id = '" + second + "'");
        post(AcknowledgementText.ofBatch(id(), "A3:24")).statusCode(200).body("claims.claimId", contains(first));
        claim(second).body("status", equalTo("submitted"));
        assertThat(sent().get(0)).isEqualTo("sent");
        post(AcknowledgementText.ofClearinghouse(id(), "A3:24")).statusCode(200).body("rejected", equalTo(2));
        claim(second).body("status", equalTo("rejected"));
    }

    @Test
    void aBatchThatWasNotSentIsRefused() {
        for (String reference : List.of("BATCH101", "edi_unknown")) {
            post(AcknowledgementText.ofBatch(reference, "A3:24"))
                    .statusCode(422)
                    .body("error.details.field", contains("TRN[1].TRN02"))
                    .body("error.details.message", contains("No file was sent with this reference"));
        }
        claim(first).body("status", equalTo("submitted"));
    }

    /** A 999 about the file. */
    private String answer(String group, String faults, String transaction) {
        String body = "ST*999*0001*005010X231A1~AK1*HC*%s*005010X222A1~AK2*837*0001*005010X222A1~%sIK5*%s~AK9*%s*1*1*0~"
                .formatted(number(file), faults, transaction, group);
        long segments = body.chars().filter(c -> c == '~').count() + 1;
        return "ISA*00*          *00*          *ZZ*CLEARINGHOUSE  *ZZ*TERCET         *250116*1200*^*00501*000000099*0*P*:~"
                + "GS*FA*CLEARINGHOUSE*TERCET*20250116*1200*99*X*005010X231A1~" + body + "SE*" + segments
                + "*0001~GE*1*99~IEA*1*000000099~";
    }

    private List<String> sent() {
        return row("select status, reason from rymeda.interchange where id = '" + id() + "'");
    }

    private List<String> came(String name) {
        return row("select kind, control_number, claim_count, status from rymeda.interchange where file_name = '" + name
                + "' order by created_at desc, id desc limit 1");
    }

    private List<String> row(String sql) {
        try {
            return sessions.row(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String id() {
        return id(file);
    }

    private static String id(String file) {
        return found("BHT\\*0019\\*00\\*(\\w+)\\*", file);
    }

    /** Of the group (GS06). */
    private static String number(String file) {
        return found("GS\\*HC\\*(?:[^*]*\\*){4}(\\d+)\\*", file);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static ValidatableResponse post(AcknowledgementText text) {
        return given().header("Authorization", KEY)
                .contentType("text/plain")
                .body(text.text())
                .post("/v1/revenue/acknowledgements")
                .then();
    }
}
