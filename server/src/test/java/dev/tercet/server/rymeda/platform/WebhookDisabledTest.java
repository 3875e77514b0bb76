package dev.tercet.server.rymeda.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tercet.server.EventSchemas;
import dev.tercet.server.kernel.outbox.Outbox;
import dev.tercet.server.kernel.tenancy.TenantScope;
import dev.tercet.server.kernel.time.ServiceClock;
import dev.tercet.server.kernel.webhooks.WebhookReceiver;
import dev.tercet.server.kernel.webhooks.WebhookReceiver.Received;
import dev.tercet.specs.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An endpoint that nobody answers for, in an organization that has little patience. */
@QuarkusTest
class WebhookDisabledTest {

    private static final String WEBHOOKS = "/v1/platform/webhooks";
    private static final List<Long> SCHEDULE = List.of(1L, 5L, 30L, 120L, 600L);
    private static final int LOOKS = 1_500;
    private static final int BETWEEN_MILLIS = 20;

    @Inject
    Outbox outbox;

    @Inject
    TenantScope tenants;

    @Inject
    ServiceClock clock;

    private final List<String> endpoints = new ArrayList<>();
    private WebhookReceiver receiver;

    @BeforeEach
    void open() {
        receiver = new WebhookReceiver();
    }

    @AfterEach
    void close() {
        endpoints.forEach(id -> caller().delete(WEBHOOKS + "/" + id));
        change(3);
        receiver.close();
        clock.reset();
    }

    @Test
    void theLimitIsTheOrganizationsAndItsOtherEndpointsAreTold() throws Exception {
        change(1);
        String failing = endpoint("/failing", "claim.paid");
        endpoint("/watching", "webhook.disabled");
        receiver.answer("/failing", received -> 500);
        tenants.transact("org_200", () -> {
            outbox.publish("claim.paid", Map.of("n", 1));
            return null;
        });
        receiver.take("/failing");
        for (int tries = 1; tries <= SCHEDULE.size(); tries++) {
            awaitAttempts(failing, tries);
            clock.advance(Duration.ofSeconds(SCHEDULE.get(tries - 1)));
            receiver.take("/failing");
        }

        Received told = receiver.take("/watching");
        assertThat(told.header("X-Rymeda-Event")).isEqualTo("webhook.disabled");
        JsonNode body = new ObjectMapper().readTree(told.body());
        assertThat(EventSchemas.violations(Contract.RYMEDA, "WebhookDisabledEvent", body))
                .isEmpty();
        assertThat(body.at("/data/webhookId").asText()).isEqualTo(failing);
        assertThat(body.at("/data/url").asText()).isEqualTo(receiver.url("/failing"));
        assertThat(body.at("/data/failedDeliveries").asInt()).isEqualTo(1);
        caller().get(WEBHOOKS + "/" + failing).then().body("status", equalTo("disabled"));
    }

    private String endpoint(String path, String event) {
        String id = caller().body(Map.of("url", receiver.url(path), "events", List.of(event)))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        endpoints.add(id);
        return id;
    }

    private static void change(int limit) {
        caller().body(Map.of("webhookFailureLimit", limit))
                .patch("/v1/platform/settings")
                .then()
                .statusCode(200);
    }

    private static void awaitAttempts(String endpoint, int made) throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            int total = caller().get(WEBHOOKS + "/" + endpoint + "/attempts").path("pagination.total");
            if (total >= made) {
                return;
            }
            Thread.sleep(BETWEEN_MILLIS);
        }
        throw new AssertionError("no attempt " + made);
    }

    private static RequestSpecification caller() {
        return given().header("Authorization", "Bearer rym_test_other_organization")
                .contentType(ContentType.JSON);
    }
}
