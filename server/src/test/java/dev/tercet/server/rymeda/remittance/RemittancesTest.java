package dev.tercet.server.rymeda.remittance;

import static dev.tercet.server.rymeda.revenue.ClaimCalls.change;
import static dev.tercet.server.rymeda.revenue.ClaimCalls.claim;
import static dev.tercet.server.rymeda.revenue.ClaimCalls.events;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.rymeda.revenue.BillableSessions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What remittances do to claims, and what they refuse to do. */
@QuarkusTest
class RemittancesTest {

    private static final String KEY = "Bearer rym_test_unlimited";
    private static final String OTHER_TENANT = "Bearer rym_test_other_organization";

    private static final RestAssuredConfig X12 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("application/edi-x12", ContentType.TEXT));

    @Inject
    Flyway owner;

    private BillableSessions sessions;
    private int day = 1;

    @BeforeEach
    void someoneToBill() throws SQLException {
        sessions = BillableSessions.of(owner);
    }

    @Test
    void aPaymentPaysTheClaim() throws SQLException {
        String claim = newClaim();
        String era = post(RemittanceText.of(trace()).claim(claim, "1", "245", "200", "25", "CO*45*20", "PR*3*25"))
                .statusCode(201)
                .body("totalPaid", equalTo(200.0f))
                .body("claims[0].claimId", equalTo(claim))
                .extract()
                .path("id");
        claim(claim)
                .body("status", equalTo("paid"))
                .body("amountPaid", equalTo(200.0f))
                .body("patientResponsibility", equalTo(25.0f))
                .body("payerControlNumber", equalTo("PCN-" + claim))
                .body("eraIds", contains(era))
                .body("reasons.code", contains("CO-45", "PR-3"))
                .body("$", hasKey("adjudicatedAt"));
        events(claim).body("data.type", contains("submitted", "paid")).body("data[1].eraId", equalTo(era));
        assertThat(published(claim)).containsExactly("claim.submitted", "claim.paid");
    }

    @Test
    void aRefusedPartIsAPartialPayment() throws SQLException {
        String claim = newClaim();
        post(RemittanceText.of(trace()).claim(claim, "1", "245", "150", "0", "CO*16*95"))
                .statusCode(201);
        claim(claim).body("status", equalTo("partially_paid")).body("amountPaid", equalTo(150.0f));
        assertThat(published(claim)).containsExactly("claim.submitted", "claim.paid");
    }

    @Test
    void aDenialDeniesTheClaim() throws SQLException {
        String claim = newClaim();
        post(RemittanceText.of(trace()).claim(claim, "1", "245", "0", "0", "CO*197*245"))
                .statusCode(201);
        claim(claim).body("status", equalTo("denied")).body("reasons.code", contains("CO-197"));
        assertThat(published(claim)).containsExactly("claim.submitted", "claim.denied");
    }

    @Test
    void aReversalTakesTheClaimBackAndACorrectionPaysItAgainInTheSameFile() throws SQLException {
        String claim = newClaim();
        post(RemittanceText.of(trace()).claim(claim, "1", "245", "200", "25", "CO*45*20", "PR*3*25"))
                .statusCode(201);
        post(RemittanceText.of(trace())
                        .claim(claim, "22", "-245", "-200", "-25", "CO*45*-20", "PR*3*-25")
                        .claim(claim, "1", "245", "220", "0", "CO*45*25"))
                .statusCode(201);
        claim(claim)
                .body("status", equalTo("paid"))
                .body("amountPaid", equalTo(220.0f))
                .body("patientResponsibility", equalTo(0.0f))
                .body("eraIds", hasSize(2));
        events(claim)
                .body("data.type", contains("submitted", "paid", "reversed", "paid"))
                .body("data[2].amount", equalTo(-200.0f))
                .body("data[2].status", equalTo("accepted"));
    }

    @Test
    void aPaymentOfAVoidedClaimIsCountedAndMovesNothing() throws SQLException {
        String claim = newClaim();
        change(claim, "void", Map.of("reason", "Billed twice")).statusCode(200);
        post(RemittanceText.of(trace()).claim(claim, "1", "245", "200", "0", "CO*45*45"))
                .statusCode(201);
        claim(claim).body("status", equalTo("voided")).body("amountPaid", equalTo(200.0f));
        assertThat(published(claim)).containsExactly("claim.submitted");
    }

    @Test
    void aPayerMayCutTheNumberToTwentyCharacters() throws SQLException {
        String claim = newClaim();
        String cut = claim.substring(0, 20);
        post(RemittanceText.of(trace()).claim(cut, "1", "245", "245", "0"))
                .statusCode(201)
                .body("claims[0].claimId", equalTo(claim))
                .body("claims[0].patientControlNumber", equalTo(cut));
        claim(claim).body("status", equalTo("paid"));
    }

    @Test
    void claimsOfOthersAreNotFound() throws SQLException {
        String claim = newClaim();
        String trace = trace();
        given().config(X12)
                .header("Authorization", OTHER_TENANT)
                .contentType("application/edi-x12")
                .body(RemittanceText.of(trace)
                        .payer("ORDHS")
                        .claim(claim, "1", "245", "245", "0")
                        .text())
                .post("/v1/revenue/era")
                .then()
                .statusCode(201)
                .body("claims[0]", not(hasKey("claimId")));
        post(RemittanceText.of(trace).payer("LSHP1").claim(claim, "1", "245", "245", "0"))
                .statusCode(201)
                .body("payerId", equalTo("payer_commercial"))
                .body("claims[0]", not(hasKey("claimId")));
        claim(claim).body("status", equalTo("submitted"));
    }

    @Test
    void aPayerThatIsNotKnownIsRefused() {
        post(RemittanceText.of(trace()).payer("NOBODY").claim("claim_x", "1", "245", "245", "0"))
                .statusCode(422)
                .body("error.details[0].field", equalTo("N1[0].N104"))
                .body("error.details[0].message", equalTo("No payer of yours has the number NOBODY"));
    }

    @Test
    void aTestFileIsRefused() throws SQLException {
        String claim = newClaim();
        post(RemittanceText.of(trace())
                        .claim(claim, "1", "245", "245", "0")
                        .text()
                        .replace("*0*P*:", "*0*T*:"))
                .statusCode(422)
                .body("error.details.field", contains("ISA[0].ISA15"));
        claim(claim).body("status", equalTo("submitted"));
    }

    @Test
    void aFileOutOfBalanceAppliesNothingOfIt() throws SQLException {
        String good = newClaim();
        String bad = newClaim();
        String trace = trace();
        RemittanceText file = RemittanceText.of(trace)
                .claim(good, "1", "245", "200", "0", "CO*45*45")
                .claim(bad, "1", "245", "200", "0", "CO*45*40");
        post(file).statusCode(422);
        post(RemittanceText.of(trace).claim(good, "1", "245", "200", "0", "CO*45*45"), "999.00")
                .statusCode(422);
        claim(good).body("status", equalTo("submitted")).body("eraIds", empty());
        post(RemittanceText.of(trace).claim(good, "1", "245", "200", "0", "CO*45*45"))
                .statusCode(201);
    }

    @Test
    void theSameTraceNumberIsPostedOnceAlsoWhenItComesTwiceAtOnce() throws Exception {
        String claim = newClaim();
        String file = RemittanceText.of(trace())
                .claim(claim, "1", "245", "200", "0", "CO*45*45")
                .text();
        assertThat(together(() -> post(file).extract().statusCode(), 4)).containsExactlyInAnyOrder(201, 409, 409, 409);
        claim(claim).body("amountPaid", equalTo(200.0f));
        post(file).statusCode(409).body("error.message", equalTo("This trace number of the payer was taken in before"));
    }

    @Test
    void ofTwoCallersWhoVoidAClaimOneSucceeds() throws Exception {
        String claim = newClaim();
        List<Integer> answers = together(
                () -> change(claim, "void", Map.of("reason", "Twice")).extract().statusCode(), 4);
        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
        events(claim).body("data.type", contains("submitted", "voided"));
    }

    private String newClaim() throws SQLException {
        return sessions.claim(sessions.completed("2025-03-%02dT10:00:00Z".formatted(day++), 55));
    }

    private static ValidatableResponse post(RemittanceText file) {
        return post(file.text());
    }

    private static ValidatableResponse post(RemittanceText file, String paidInAll) {
        return post(file.text(paidInAll));
    }

    private static ValidatableResponse post(String file) {
        return given().config(X12)
                .header("Authorization", KEY)
                .contentType("application/edi-x12")
                .body(file)
                .post("/v1/revenue/era")
                .then();
    }

    private static String trace() {
        return Ids.prefixed("EFT");
    }

    /** The types of the events about a claim that were written down, in their order. */
    private List<String> published(String claim) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select type from kernel.event where data::jsonb ->> 'claimId' = ? order by seq")) {
            statement.setString(1, claim);
            List<String> types = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    types.add(rows.getString(1));
                }
            }
            return types;
        }
    }

    private static <T> List<T> together(Callable<T> call, int callers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(java.util.Collections.nCopies(callers, call))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
