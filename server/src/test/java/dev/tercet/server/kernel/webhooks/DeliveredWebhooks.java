package dev.tercet.server.kernel.webhooks;

import static io.restassured.RestAssured.given;

import dev.tercet.server.kernel.outbox.Outbox;
import dev.tercet.server.kernel.tenancy.TenantScope;
import dev.tercet.server.kernel.time.ServiceClock;
import dev.tercet.server.kernel.webhooks.WebhookReceiver.Received;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Endpoints of Rymeda that a test makes, what comes to them, and what the operations show of it. */
abstract class DeliveredWebhooks {

    static final String WEBHOOKS = "/v1/platform/webhooks";

    @Inject
    Outbox outbox;

    @Inject
    TenantScope tenants;

    @Inject
    ServiceClock clock;

    @Inject
    RelayDatabase database;

    WebhookReceiver receiver;
    private final List<String> endpoints = new ArrayList<>();

    @BeforeEach
    void open() {
        receiver = new WebhookReceiver();
    }

    @AfterEach
    void close() {
        endpoints.forEach(id -> caller().delete(WEBHOOKS + "/" + id));
        receiver.close();
        clock.reset();
    }

    JsonPath endpoint(String path, String event) {
        JsonPath made = caller().body(Map.of("url", receiver.url(path), "events", List.of(event)))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        endpoints.add(made.getString("id"));
        return made;
    }

    void publish(String type, int n) {
        tenants.transact("org_100", () -> {
            outbox.publish(type, Map.of("n", n));
            return null;
        });
    }

    static ValidatableResponse show(JsonPath endpoint) {
        return caller().get(WEBHOOKS + "/" + endpoint.getString("id")).then().statusCode(200);
    }

    static ValidatableResponse attempts(JsonPath endpoint) {
        return caller().get(WEBHOOKS + "/" + endpoint.getString("id") + "/attempts")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse change(JsonPath endpoint, String body) {
        return caller().body(body)
                .patch(WEBHOOKS + "/" + endpoint.getString("id"))
                .then();
    }

    static int madeAttempts(JsonPath endpoint) {
        return attempts(endpoint).extract().path("pagination.total");
    }

    /** Until all that was received is recorded as well. */
    static void settle(JsonPath endpoint) {
        await(() -> show(endpoint).extract().<Integer>path("pendingDeliveries") == 0);
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not come about");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static int number(Received received) {
        return new JsonPath(received.body()).getInt("data.n");
    }

    static byte[] bytes(Received received) {
        return received.body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    static RequestSpecification caller() {
        return given().header("Authorization", "Bearer rym_test_unlimited").contentType(ContentType.JSON);
    }
}
