package dev.tercet.sdk.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.sdk.rymeda.model.RymedaEvent;
import dev.tercet.sdk.rymeda.model.SessionCreatedEvent;
import dev.tercet.sdk.rymeda.webhook.RymedaWebhooks;
import dev.tercet.sdk.rymi.model.CallEndedEvent;
import dev.tercet.sdk.rymi.model.RymiEvent;
import dev.tercet.sdk.rymi.webhook.RymiWebhooks;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published vectors of each scheme, the same as those that the server is held to. */
class SignatureVectorsTest {
    private static final String SESSION = "{\"event\":\"session.created\",\"data\":{\"sessionId\":\"session_789\","
            + "\"clientId\":\"client_123\",\"providerId\":\"prov_456\",\"startTime\":\"2025-01-15T09:00:00Z\"},"
            + "\"timestamp\":\"2025-01-14T16:30:00Z\"}";

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    @Test
    void rymedaSignsTheBodyAlone() {
        WebhookVerifier<RymedaEvent> webhooks = RymedaWebhooks.withSecret("whsec_test")
                .clock(at(Instant.parse("2025-01-14T16:30:00Z")))
                .build();
        Map<String, String> headers = Map.of(
                "X-Rymeda-Signature", "52a18f83d3dab56e36041297a231d73d131e1b264651437fcd0285165c761279",
                "X-Rymeda-Timestamp", "1736872200",
                "X-Rymeda-Delivery", "dlv_001");

        assertThat(webhooks.verify(headers::get, SESSION.getBytes(UTF_8)))
                .isInstanceOfSatisfying(SessionCreatedEvent.class, event -> {
                    assertThat(event.data().sessionId()).isEqualTo("session_789");
                    assertThat(event.timestamp()).isEqualTo(Instant.parse("2025-01-14T16:30:00Z"));
                });
        assertThat(webhooks.sign("dlv_001", SESSION.getBytes(UTF_8))).isEqualTo(headers);
    }

    @Test
    void rymiSignsTimeAndBody() {
        byte[] body = "{\"type\":\"call.ended\",\"call_id\":\"call_123\"}".getBytes(UTF_8);
        WebhookVerifier<RymiEvent> webhooks = RymiWebhooks.withSecret("whsec_test_secret")
                .clock(at(Instant.ofEpochMilli(1775046600000L)))
                .build();
        Map<String, String> headers = Map.of(
                "X-Rymi-Signature", "98eb70dea7ad1b7a42d9e4a45335ffce74c52b1cad92cb36490581726b64892c",
                "X-Rymi-Timestamp", "1775046600000",
                "X-Rymi-Delivery", "d001");

        assertThat(webhooks.verify(headers::get, body))
                .as("an older body without event")
                .isInstanceOf(RymiEvent.Unknown.class);
        assertThat(webhooks.sign("d001", body)).isEqualTo(headers);
        byte[] today = "{\"type\":\"call.ended\",\"event\":\"call.ended\",\"data\":{}}".getBytes(UTF_8);
        assertThat(webhooks.verify(webhooks.sign("d002", today)::get, today)).isInstanceOf(CallEndedEvent.class);
    }

    /** The vector of the specification, as its libraries carry it. */
    @Test
    void standardHeadersAreThoseOfTheSpecification() {
        byte[] body = "{\"test\": 2432232314}".getBytes(UTF_8);
        WebhookVerifier<RymedaEvent> webhooks = RymedaWebhooks.withSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .standardHeaders()
                .clock(at(Instant.ofEpochSecond(1614265330)))
                .build();
        Map<String, String> headers = Map.of(
                "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "webhook-timestamp", "1614265330",
                "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

        assertThat(webhooks.verify(headers::get, body))
                .isInstanceOfSatisfying(RymedaEvent.Unknown.class, event -> assertThat(event.asMap())
                        .isEqualTo(Map.of("test", 2432232314L)));
        assertThat(webhooks.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", body)).isEqualTo(headers);
    }
}
