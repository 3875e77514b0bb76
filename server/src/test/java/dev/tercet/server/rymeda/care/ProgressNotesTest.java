package dev.tercet.server.rymeda.care;

import static dev.tercet.server.rymeda.care.CareRecords.caller;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgressNotesTest {

    private static final String NOTES = "/v1/care/progress-notes";
    private static final Map<String, String> SIGNER = Map.of("providerId", "prov_456");

    @Test
    void theBodyOfTheDocumentsMakesADraft() {
        caller().body("""
                        {
                        "sessionId": "session_789",
                        "type": "soap",
                        "subjective": "Client reports improved sleep patterns...",
                        "objective": "Alert, oriented, cooperative...",
                        "assessment": "Progress toward treatment goals...",
                        "plan": "Continue current treatment plan..."
                        }""")
                .post(NOTES)
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("clientId", equalTo("client_123"))
                .body("plan", equalTo("Continue current treatment plan..."));
    }

    @Test
    void missingPartsAndUnknownFieldsAreToldTogether() {
        caller().body(Map.of("sessionId", "session_unknown", "type", "progress", "mood", "good"))
                .post(NOTES)
                .then()
                .statusCode(422)
                .body("error.details.field", contains("sessionId", "narrative", "mood"));
    }

    @Test
    void aDraftOfAModelIsReviewedBeforeItIsSigned() {
        String id = narrative(true);
        act(id, "sign", SIGNER).statusCode(409);
        act(id, "review", SIGNER).statusCode(200).body("reviewedBy", equalTo("prov_456"));
        act(id, "sign", SIGNER)
                .statusCode(200)
                .body("status", equalTo("signed"))
                .body("aiGenerated", equalTo(true));
    }

    @Test
    void anEditUndoesTheReview() {
        String id = narrative(true);
        act(id, "review", SIGNER).statusCode(200);
        caller().body(Map.of("narrative", "Another text."))
                .patch(NOTES + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("ai_draft"))
                .body("reviewedBy", nullValue());
        act(id, "sign", SIGNER).statusCode(409);
    }

    @Test
    void aSignedTextStaysAndAmendmentsAreAdded() {
        String id = narrative(false);
        act(id, "sign", SIGNER).statusCode(200);
        caller().body(Map.of("narrative", "x")).patch(NOTES + "/" + id).then().statusCode(409);
        act(id, "amendments", Map.of("providerId", "prov_456", "reason", "Late entry", "text", "First"))
                .statusCode(201);
        act(id, "amendments", Map.of("providerId", "prov_456", "reason", "Late entry", "text", "Second"))
                .statusCode(201)
                .header("Location", equalTo(NOTES + "/" + id));
        caller().get(NOTES + "/" + id)
                .then()
                .body("status", equalTo("amended"))
                .body("narrative", equalTo("Client did well."))
                .body("amendments.text", contains("First", "Second"));
    }

    @Test
    void onlyALicensedProviderSigns() {
        String id = narrative(false);
        act(id, "sign", Map.of("providerId", "prov_457"))
                .statusCode(422)
                .body("error.details[0].field", equalTo("providerId"));
        act(id, "sign", Map.of("providerId", "prov_unknown"))
                .statusCode(422)
                .body("error.details[0].message", equalTo("Provider not found"));
    }

    @Test
    void notesAreFoundByTheirSession() {
        String id = narrative(false);
        caller().get(NOTES + "?sessionId=session_791&status=draft&limit=100")
                .then()
                .body("data.id", hasItem(id));
        caller().get(NOTES + "?sessionId=session_790").then().body("pagination.total", equalTo(0));
    }

    private static String narrative(boolean fromModel) {
        return caller().body(Map.of(
                        "sessionId", "session_791",
                        "type", "progress",
                        "narrative", "Client did well.",
                        "aiGenerated", fromModel))
                .post(NOTES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse act(String note, String action, Map<String, String> body) {
        return caller().body(body).post(NOTES + "/" + note + "/" + action).then();
    }
}
