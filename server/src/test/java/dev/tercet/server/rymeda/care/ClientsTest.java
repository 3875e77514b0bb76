package dev.tercet.server.rymeda.care;

import static dev.tercet.server.rymeda.care.CareRecords.caller;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.testing.Rivals;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClientsTest {

    private static final String CLIENTS = "/v1/care/clients";
    private static final Map<String, Object> ADDRESS =
            Map.of("line1", "400 Congress Ave", "line2", "Apt 12", "city", "Austin", "state", "TX", "zip", "78701");

    @Test
    void aRecordNeedsLittleAndSaysTheRest() {
        var created = open(Map.of()).statusCode(201).extract();
        assertThat(created.header("Location")).isEqualTo(CLIENTS + "/" + created.path("id"));
        caller().get(created.header("Location"))
                .then()
                .statusCode(200)
                .body("gender", equalTo("unknown"))
                .body("status", equalTo("active"))
                .body("phone", nullValue())
                .body("address", nullValue())
                .body("coverages", empty())
                .body("diagnoses", empty())
                .body("carePlans", empty())
                .body("serviceHistory", empty());
    }

    @Test
    void coverageAndDiagnosesStayInTheirOrder() {
        String id = open(Map.of(
                        "coverages",
                        List.of(
                                Map.of("payerId", "payer_commercial", "memberId", "A1", "relationship", "child"),
                                Map.of("payerId", "payer_medicaid", "memberId", "B2")),
                        "diagnoses",
                        List.of(Map.of("icdCode", "F41.1"), Map.of("icdCode", "F321", "active", false))))
                .statusCode(201)
                .extract()
                .path("id");
        caller().get(CLIENTS + "/" + id)
                .then()
                .body("coverages.payerId", contains("payer_commercial", "payer_medicaid"))
                .body("coverages.relationship", contains("child", "self"))
                .body("diagnoses.icdCode", contains("F41.1", "F321"))
                .body("diagnoses.active", contains(true, false));
    }

    @Test
    void everythingThatIsWrongIsToldTogether() {
        open(Map.of(
                        "dateOfBirth",
                        "2999-01-01",
                        "firstName",
                        "",
                        "coverages",
                        List.of(
                                Map.of("payerId", "payer_medicaid", "memberId", "A1"),
                                Map.of(
                                        "payerId",
                                        "payer_oregon",
                                        "memberId",
                                        "B2",
                                        "startDate",
                                        "2025-02-01",
                                        "endDate",
                                        "2025-01-31"))))
                .statusCode(422)
                .body(
                        "error.details.field",
                        contains("dateOfBirth", "coverages[1].payerId", "coverages[1].endDate", "firstName"))
                .body("error.details[1].message", equalTo("Payer not found"));
    }

    @Test
    void nullClearsAndWhatIsNotSentStays() {
        String id = open(Map.of(
                        "phone",
                        "+15125550143",
                        "email",
                        "maria@example.com",
                        "address",
                        ADDRESS,
                        "diagnoses",
                        List.of(Map.of("icdCode", "F41.1"), Map.of("icdCode", "F32.1"))))
                .extract()
                .path("id");
        Map<String, Object> change = new HashMap<>();
        change.put("phone", null);
        change.put("address", Map.of("line1", "77 Rainey St", "city", "Austin", "state", "TX", "zip", "78701-4431"));
        change.put("diagnoses", List.of(Map.of("icdCode", "F33.1")));
        update(id, change).statusCode(200).body("phone", nullValue());
        caller().get(CLIENTS + "/" + id)
                .then()
                .body("phone", nullValue())
                .body("email", equalTo("maria@example.com"))
                .body("address.line1", equalTo("77 Rainey St"))
                .body("address.line2", nullValue())
                .body("diagnoses.icdCode", contains("F33.1"));
        update(id, Map.of("diagnoses", List.of())).body("diagnoses", empty());
        update(id, Map.of("status", "discharged", "gender", "other"))
                .body("status", equalTo("discharged"))
                .body("gender", equalTo("other"));
    }

    @Test
    void aMedicalRecordNumberBelongsToOneClient() throws Exception {
        String number = Ids.prefixed("MRN");
        Callable<Integer> caller =
                () -> open(Map.of("medicalRecordNumber", number)).extract().statusCode();
        assertThat(Rivals.atOnce(List.of(caller, caller, caller, caller)))
                .containsExactlyInAnyOrder(201, 409, 409, 409);
        String other = open(Map.of()).extract().path("id");
        update(other, Map.of("medicalRecordNumber", number))
                .statusCode(409)
                .body("error.message", equalTo("Another client has this medical record number"))
                .body(
                        "error.details",
                        contains(Map.of("field", "medicalRecordNumber", "message", "Belongs to another client")));
        given().header("Authorization", CareRecords.OTHER_TENANT)
                .contentType("application/json")
                .body(body(Map.of("medicalRecordNumber", number)))
                .post(CLIENTS)
                .then()
                .statusCode(201);
    }

    @Test
    void aNameOrNumberIsFoundByItsBeginningInAnyCase() {
        String mark = Ids.prefixed("x").substring(2);
        String id = open(Map.of(
                        "lastName", mark + "O_Hara", "firstName", "Zoë" + mark, "medicalRecordNumber", "M" + mark))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(found(mark.toLowerCase(java.util.Locale.ROOT) + "o_h")).containsExactly(id);
        assertThat(found("ZOË" + mark)).containsExactly(id);
        assertThat(found("m" + mark)).containsExactly(id);
        assertThat(found(mark + "OxHara")).as("no wildcard").isEmpty();
        assertThat(found(mark + "%")).as("no wildcard").isEmpty();
        assertThat(found("Hara")).as("not in the middle").doesNotContain(id);
    }

    @Test
    void namesAreInOrderOverAllPages() {
        String mark = Ids.prefixed("y").substring(2);
        for (String name : List.of("c", "a", "d", "b", "a")) {
            open(Map.of("lastName", mark + name)).statusCode(201);
        }
        String gone = open(Map.of("lastName", mark + "e")).extract().path("id");
        update(gone, Map.of("status", "discharged")).statusCode(200);
        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            var request = caller().queryParam("search", mark)
                    .queryParam("status", "active")
                    .queryParam("sort", "-lastName")
                    .queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(CLIENTS)
                    .then()
                    .statusCode(200)
                    .body("pagination.total", equalTo(5))
                    .extract();
            page.<List<String>>path("data.lastName").forEach(name -> names.add(name.substring(mark.length())));
            cursor = page.path("pagination.cursor");
        } while (cursor != null);
        assertThat(names).containsExactly("d", "c", "b", "a", "a");
    }

    @Test
    void aListShowsClientsInBrief() {
        caller().queryParam("search", "MRN-000123")
                .get(CLIENTS)
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].id", equalTo("client_123"))
                .body("data[0].diagnoses", nullValue())
                .body("data[0].coverages", nullValue());
    }

    @Test
    void anotherTenantNeitherSeesNorChangesAClient() {
        var stranger = given().header("Authorization", CareRecords.OTHER_TENANT).contentType("application/json");
        stranger.queryParam("search", "MRN-000123").get(CLIENTS).then().body("pagination.total", equalTo(0));
        given().header("Authorization", CareRecords.OTHER_TENANT)
                .contentType("application/json")
                .body("{\"status\": \"discharged\"}")
                .patch(CLIENTS + "/client_123")
                .then()
                .statusCode(404)
                .body("error.message", equalTo("Client not found"));
    }

    private static List<String> found(String search) {
        return caller().queryParam("search", search)
                .get(CLIENTS)
                .then()
                .statusCode(200)
                .extract()
                .path("data.id");
    }

    private static ValidatableResponse open(Map<String, ?> more) {
        return caller().body(body(more)).post(CLIENTS).then();
    }

    private static Map<String, Object> body(Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("firstName", "Maria", "lastName", "Lopez", "dateOfBirth", "1978-02-21"));
        body.putAll(more);
        return body;
    }

    private static ValidatableResponse update(String id, Map<String, ?> change) {
        return caller().body(change).patch(CLIENTS + "/" + id).then();
    }
}
