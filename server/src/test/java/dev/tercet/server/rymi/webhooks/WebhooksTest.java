package dev.tercet.server.rymi.webhooks;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tercet.server.EventSchemas;
import dev.tercet.server.kernel.webhooks.HmacSha256;
import dev.tercet.server.kernel.webhooks.WebhookReceiver;
import dev.tercet.server.kernel.webhooks.WebhookReceiver.Received;
import dev.tercet.specs.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rymi's endpoints, from registration to what a call that ends sends them. */
@QuarkusTest
class WebhooksTest {

    private static final String WEBHOOKS = "/v1/webhooks";
    private static final String SECRET = "whsec_your_webhook_secret_here";
    private static final String PRIYA = "550e8400-e29b-41d4-a716-446655440000";

    private WebhookReceiver receiver;
    private String id;

    @BeforeEach
    void register() {
        receiver = new WebhookReceiver();
        id = caller().body(Map.of("url", receiver.url("/hook"), "events", List.of("call.failed"), "secret", SECRET))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("$", not(hasKey("secret")))
                .extract()
                .path("id");
    }

    @AfterEach
    void forget() {
        caller().delete(WEBHOOKS + "/" + id);
        receiver.close();
    }

    @Test
    void aCallThatEndsBeforeAnybodyJoinedIsToldSignedByTimeAndBody() throws Exception {
        String call = endedCall();
        Received received = receiver.take("/hook");
        String timestamp = received.header("X-Rymi-Timestamp");
        assertThat(timestamp).matches("\\d{13}");
        assertThat(received.header("X-Rymi-Signature"))
                .isEqualTo(HmacSha256.hex(SECRET, (timestamp + "." + received.body()).getBytes(UTF_8)));
        assertThat(received.header("X-Rymi-Event")).isEqualTo("call.failed");
        JsonNode body = new ObjectMapper().readTree(received.body());
        assertThat(EventSchemas.violations(Contract.RYMI, "CallFailedEvent", body))
                .isEmpty();
        assertThat(body.get("type").asText()).isEqualTo("call.failed");
        assertThat(body.get("event").asText()).isEqualTo("call.failed");
        assertThat(body.at("/data/call_id").asText()).isEqualTo(call);
        assertThat(body.at("/data/error_code").asText()).isEqualTo("ended_before_start");
        assertThat(body.at("/data/metadata/case").asText()).isEqualTo("webhooks");
    }

    @Test
    void anAttemptCanBeRepeatedByHandAndIsNotRetried() throws Exception {
        receiver.answer("/hook", received -> 500);
        endedCall();
        Received first = receiver.take("/hook");
        String attempt = soon("failed", 1).extract().path("attempts[0].id");
        attempts("failed")
                .body("attempts[0].number", equalTo(1))
                .body("attempts[0].trigger", equalTo("automatic"))
                .body("attempts[0].response_status", equalTo(500))
                .body("attempts[0].error", equalTo("Answered with status 500"))
                .body("attempts[0].next_attempt_at", notNullValue());
        caller().body(Map.of("enabled", false))
                .patch(WEBHOOKS + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("updated"));
        caller().get(WEBHOOKS)
                .then()
                .statusCode(200)
                .body("webhooks.find { it.id == '" + id + "' }.enabled", equalTo(false))
                .body("webhooks.find { it.id == '" + id + "' }.disabled_at", notNullValue())
                .body("webhooks.id", hasItem("wh_123"));
        redeliver(attempt)
                .statusCode(202)
                .body("number", equalTo(2))
                .body("trigger", equalTo("manual"))
                .body("status", equalTo("pending"))
                .body("attempted_at", nullValue())
                .body("delivery_id", equalTo(first.header("X-Rymi-Delivery")));
        Received second = receiver.take("/hook");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("X-Rymi-Delivery")).isEqualTo(first.header("X-Rymi-Delivery"));
        soon("failed", 2)
                .body("attempts[0].trigger", equalTo("manual"))
                .body("attempts[0].next_attempt_at", nullValue());
        receiver.answer("/hook", received -> 200);
        redeliver(attempt).statusCode(202).body("number", equalTo(3));
        receiver.take("/hook");
        soon("delivered", 1).body("attempts[0].number", equalTo(3)).body("attempts[0].error", nullValue());
        attempts("pending").body("attempts", hasSize(0));
    }

    @Test
    void theEventsStayInTheOrderInWhichTheyWereNamed() {
        List<String> events = List.of("call.intelligence.ready", "call.failed", "batch.completed", "call.started");
        caller().body(Map.of("events", events))
                .patch(WEBHOOKS + "/" + id)
                .then()
                .statusCode(200);
        caller().get(WEBHOOKS).then().body("webhooks.find { it.id == '" + id + "' }.events", equalTo(events));
    }

    @Test
    void aNewSecretSignsAtOnce() throws Exception {
        caller().body(Map.of("secret", "whsec_your_next_webhook_secret"))
                .patch(WEBHOOKS + "/" + id)
                .then()
                .statusCode(200);
        endedCall();
        Received received = receiver.take("/hook");
        String message = received.header("X-Rymi-Timestamp") + "." + received.body();
        assertThat(received.header("X-Rymi-Signature"))
                .isEqualTo(HmacSha256.hex("whsec_your_next_webhook_secret", message.getBytes(UTF_8)));
    }

    @Test
    void anotherTenantSeesNothingOfAnEndpoint() {
        RequestSpecification other =
                given().header("Authorization", "Bearer rymi_sandbox_free_key").contentType(ContentType.JSON);
        other.get(WEBHOOKS + "/" + id + "/attempts").then().statusCode(404);
        other.delete(WEBHOOKS + "/" + id).then().statusCode(404);
    }

    private static String endedCall() {
        String call = caller().body(
                        "{\"agent_id\": \"" + PRIYA + "\", \"metadata\": {\"case\": \"webhooks\"}, \"participants\":"
                                + " [{\"transport\": \"webrtc\", \"identity\": \"browser-tab-1\"}]}")
                .post("/v1/calls")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        caller().post("/v1/calls/" + call + "/end").then().statusCode(200);
        return call;
    }

    private ValidatableResponse attempts(String status) {
        return caller().get(WEBHOOKS + "/" + id + "/attempts?status=" + status)
                .then()
                .statusCode(200);
    }

    /** The log, once what was received is recorded as well. */
    private ValidatableResponse soon(String status, int count) throws InterruptedException {
        for (int i = 0; i < 1_500; i++) {
            if (attempts(status).extract().<Integer>path("total") == count) {
                return attempts(status);
            }
            Thread.sleep(20);
        }
        throw new AssertionError("never saw " + count + " " + status);
    }

    private ValidatableResponse redeliver(String attempt) {
        return caller().post(WEBHOOKS + "/" + id + "/attempts/" + attempt + "/redeliver")
                .then();
    }

    private static RequestSpecification caller() {
        return given().header("Authorization", "Bearer YOUR_API_KEY").contentType(ContentType.JSON);
    }
}
