package dev.tercet.server.rymi.dnc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.tercet.server.rymi.AnotherTenant;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DncTest {

    @Inject
    BlockedNumbers queue;

    @Test
    void blocksANumberOnce() {
        owner().body("{\"phone_number\": \"+15550100001\"}")
                .post("/v1/dnc")
                .then()
                .statusCode(201)
                .body("status", equalTo("blocklisted"))
                .body("phone_number", equalTo("+15550100001"));
        owner().body("{\"phone_number\": \"+15550100001\", \"reason\": \"Again\"}")
                .post("/v1/dnc")
                .then()
                .statusCode(409)
                .body("error", equalTo("The number is already on the Do-Not-Call list"))
                .body("code", equalTo("already_blocklisted"))
                .body("detail", equalTo("+15550100001"));
        assertThat(queue.heard.stream().filter(phones -> phones.contains("+15550100001")))
                .hasSize(1);
    }

    @Test
    void ofManyAtOnceOneBlocksTheNumber() throws Exception {
        int callers = 8;
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> answers = IntStream.range(0, callers)
                .mapToObj(i -> pool.submit(() -> {
                    start.await();
                    return owner().body("{\"phone_number\": \"+15550100002\"}")
                            .post("/v1/dnc")
                            .statusCode();
                }))
                .toList();
        start.countDown();
        int created = 0;
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(201, 409);
            created += answer.get() == 201 ? 1 : 0;
        }
        pool.shutdown();
        assertThat(created).isEqualTo(1);
    }

    @Test
    void aNumberWithoutAReasonIsThereByApiRequest() {
        owner().body("{\"phone_number\": \"+15550100003\"}").post("/v1/dnc");
        owner().get("/v1/dnc?limit=200")
                .then()
                .statusCode(200)
                .body("dnc_entries.find { it.phone == '+15550100003' }.reason", equalTo("API request"));
    }

    @Test
    void importsWhatIsANumberAndSaysWhatIsNot() {
        String numbers =
                "{\"phone_numbers\": [\"+15550100011\", \"+1 (555) 010-0012\", \"+1-555-010-0011\", \"nobody\"],"
                        + " \"reason\": \"Import\"}";
        for (int time = 0; time < 2; time++) {
            owner().body(numbers)
                    .post("/v1/dnc/batch")
                    .then()
                    .statusCode(201)
                    .body("count", equalTo(3))
                    .body("invalid_count", equalTo(1))
                    .body("invalid", contains("nobody"));
        }
        assertThat(queue.heard.stream().filter(phones -> phones.contains("+15550100011")))
                .containsExactly(Set.of("+15550100011", "+15550100012"));
    }

    @Test
    void checksNumbersInTheOrderOfTheRequest() {
        owner().body("{\"phone_numbers\": [\"+15550100099\", \"+1 555 000 1234\", \"nobody\"]}")
                .post("/v1/dnc/check")
                .then()
                .statusCode(200)
                .body("results.normalized", contains("+15550100099", "+15550001234", null))
                .body("results.blocked", contains(false, true, false))
                .body("results.valid", contains(true, true, false))
                .body("blocked_count", equalTo(1))
                .body("total_checked", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({"+15550100021,+15550100021", "+15550100022,%2B15550100022", "+15550100023,%2b15550100023"})
    void unblocksANumberHoweverItsPlusIsSent(String phone, String path) {
        owner().body("{\"phone_number\": \"" + phone + "\"}").post("/v1/dnc");
        owner().urlEncodingEnabled(false)
                .delete("/v1/dnc/" + path)
                .then()
                .statusCode(200)
                .body("status", equalTo("removed"))
                .body("phone", equalTo(phone));
        owner().urlEncodingEnabled(false).delete("/v1/dnc/" + path).then().statusCode(404);
    }

    @Test
    void listsTheLatestFirstAndCountsAll() {
        owner().body("{\"phone_number\": \"+15550100031\"}").post("/v1/dnc");
        owner().body("{\"phone_number\": \"+15550100032\"}").post("/v1/dnc");
        owner().get("/v1/dnc?limit=2")
                .then()
                .body("dnc_entries.phone", contains("+15550100032", "+15550100031"))
                .body("limit", equalTo(2))
                .body("offset", equalTo(0))
                .body("total", greaterThanOrEqualTo(3));
    }

    @Test
    void eachTenantHasAListOfItsOwn() {
        AnotherTenant.request().delete("/v1/dnc/+15550001234").then().statusCode(404);
        AnotherTenant.request()
                .body("{\"phone_numbers\": [\"+15550001234\"]}")
                .post("/v1/dnc/check")
                .then()
                .body("blocked_count", equalTo(0));
        AnotherTenant.request()
                .body("{\"phone_number\": \"+15550001234\"}")
                .post("/v1/dnc")
                .then()
                .statusCode(201);
        AnotherTenant.request().delete("/v1/dnc/+15550001234").then().statusCode(200);
        owner().body("{\"phone_numbers\": [\"+15550001234\"]}")
                .post("/v1/dnc/check")
                .then()
                .body("blocked_count", equalTo(1));
    }

    private static RequestSpecification owner() {
        return given().header("Authorization", "Bearer YOUR_API_KEY").contentType("application/json");
    }
}
