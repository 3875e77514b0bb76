package dev.tercet.server.kernel.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.tercet.server.rymeda.platform.RymedaWebhooks;
import dev.tercet.server.rymi.webhooks.RymiWebhooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final String DOCUMENTED = "{\"event\":\"session.created\",\"data\":{\"sessionId\":\"session_789\","
            + "\"clientId\":\"client_123\",\"providerId\":\"prov_456\",\"startTime\":\"2025-01-15T09:00:00Z\"},"
            + "\"timestamp\":\"2025-01-14T16:30:00Z\"}";

    /** The time that the library of the specification compares with, which no one can set. */
    private static final Instant NOW = Clock.systemUTC().instant();

    @Test
    void rymedaSignsTheBodyAlone() {
        Map<String, String> headers = new RymedaWebhooks(null)
                .headers(new WebhookMessage(
                        "dlv_001",
                        "session.created",
                        DOCUMENTED.getBytes(UTF_8),
                        Instant.parse("2025-01-14T16:30:00.900Z"),
                        "whsec_test"));
        assertThat(headers)
                .containsOnly(
                        Map.entry(
                                "X-Rymeda-Signature",
                                "52a18f83d3dab56e36041297a231d73d131e1b264651437fcd0285165c761279"),
                        Map.entry("X-Rymeda-Timestamp", "1736872200"),
                        Map.entry("X-Rymeda-Event", "session.created"),
                        Map.entry("X-Rymeda-Delivery", "dlv_001"));
    }

    @Test
    void rymiSignsTimeAndBody() {
        Map<String, String> headers = new RymiWebhooks(10)
                .headers(new WebhookMessage(
                        "0198c0de-0000-7000-8000-00000000d001",
                        "call.ended",
                        "{\"type\":\"call.ended\",\"call_id\":\"call_123\"}".getBytes(UTF_8),
                        Instant.ofEpochMilli(1775046600000L),
                        "whsec_test_secret"));
        assertThat(headers)
                .containsOnly(
                        Map.entry(
                                "X-Rymi-Signature", "98eb70dea7ad1b7a42d9e4a45335ffce74c52b1cad92cb36490581726b64892c"),
                        Map.entry("X-Rymi-Timestamp", "1775046600000"),
                        Map.entry("X-Rymi-Event", "call.ended"),
                        Map.entry("X-Rymi-Delivery", "0198c0de-0000-7000-8000-00000000d001"));
    }

    /** The vector of the specification itself, as its libraries carry it. */
    @Test
    void theStandardHeadersAreThoseOfTheSpecification() {
        Map<String, String> headers = StandardHeaders.of(
                new WebhookMessage(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "test",
                        "{\"test\": 2432232314}".getBytes(UTF_8),
                        Instant.ofEpochSecond(1614265330),
                        "unused"),
                List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        assertThat(headers)
                .containsOnly(
                        Map.entry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
                        Map.entry("webhook-timestamp", "1614265330"),
                        Map.entry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    @Test
    void itsLibraryAcceptsBothSecretsOfARotationAndNoOther() throws Exception {
        String old = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        String next = "whsec_c2FuZGJveC1zZWNyZXQta25vd24tdG8tZXZlcnlib2R5";
        Map<String, List<String>> headers = standard(List.of(old, next));
        new Webhook(old).verify(DOCUMENTED, headers);
        new Webhook(next).verify(DOCUMENTED, headers);
        assertThatThrownBy(() -> new Webhook("whsec_" + "A".repeat(32)).verify(DOCUMENTED, headers))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(old).verify(DOCUMENTED + " ", headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void aSecretThatATenantHasChosenIsAKeyAsItStands() throws Exception {
        String chosen = "whsec_your_webhook_secret_here";
        new Webhook(chosen.getBytes(UTF_8)).verify(DOCUMENTED, standard(List.of(chosen)));
    }

    @Test
    void schedulesEndAfterTheirLastPause() {
        RetrySchedule rymeda = new RymedaWebhooks(null).retries();
        assertThat(rymeda.after(1, 0.9)).hasValue(Duration.ofSeconds(1));
        assertThat(rymeda.after(5, 0.1)).hasValue(Duration.ofMinutes(10));
        assertThat(rymeda.after(6, 0.5)).isEmpty();
        RetrySchedule rymi = new RymiWebhooks(10).retries();
        assertThat(rymi.after(1, 0)).hasValue(Duration.ofSeconds(8));
        assertThat(rymi.after(1, 1)).hasValue(Duration.ofSeconds(12));
        assertThat(rymi.after(5, 0.5)).hasValue(Duration.ofHours(2));
        assertThat(rymi.after(6, 0.5)).isEmpty();
    }

    private static Map<String, List<String>> standard(List<String> secrets) {
        WebhookMessage message =
                new WebhookMessage("dlv_1", "session.created", DOCUMENTED.getBytes(UTF_8), NOW, "unused");
        Map<String, List<String>> headers = new TreeMap<>();
        StandardHeaders.of(message, secrets).forEach((name, value) -> headers.put(name, List.of(value)));
        return headers;
    }
}
