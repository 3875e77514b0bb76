package dev.tercet.sdk.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tercet.sdk.error.DecodingException;
import dev.tercet.sdk.rymeda.model.ClaimPaidEvent;
import dev.tercet.sdk.rymeda.model.EventType;
import dev.tercet.sdk.rymeda.model.RymedaEvent;
import dev.tercet.sdk.rymeda.webhook.RymedaWebhooks;
import dev.tercet.sdk.rymi.model.RymiEvent;
import dev.tercet.sdk.rymi.webhook.RymiWebhooks;
import dev.tercet.sdk.testing.MovableClock;
import dev.tercet.sdk.webhook.WebhookVerificationException.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookVerifierTest {
    private static final byte[] PAID =
            ("{\"event\":\"claim.paid\",\"data\":{\"claimId\":\"claim_1\",\"amountPaid\":12.50},"
                            + "\"timestamp\":\"2026-01-01T00:00:00Z\"}")
                    .getBytes(UTF_8);

    private final MovableClock clock = new MovableClock();
    private final WebhookVerifier<RymedaEvent> rymeda =
            RymedaWebhooks.withSecret("current").clock(clock).build();
    private final WebhookVerifier<RymiEvent> rymi =
            RymiWebhooks.withSecret("current").clock(clock).build();

    private static <E> Reason reason(WebhookVerifier<E> verifier, Map<String, String> headers, byte[] body) {
        return catchThrowableOfType(WebhookVerificationException.class, () -> verifier.verify(headers::get, body))
                .reason();
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    @Test
    void givesTypedEvents() {
        RymedaEvent event = rymeda.verify(rymeda.sign("dlv_1", PAID)::get, PAID);
        assertThat(event).isInstanceOfSatisfying(ClaimPaidEvent.class, paid -> {
            assertThat(paid.event()).isSameAs(EventType.CLAIM_PAID);
            assertThat(paid.data().amountPaid()).isEqualByComparingTo(new BigDecimal("12.5"));
        });
    }

    @Test
    void keepsEventsThatItDoesNotKnow() {
        byte[] body = "{\"event\":\"claim.lost\",\"data\":{\"a\":[1]}}".getBytes(UTF_8);
        assertThat(rymeda.verify(rymeda.sign("dlv_1", body)::get, body))
                .isInstanceOfSatisfying(RymedaEvent.Unknown.class, event -> assertThat(event.asJson())
                        .isEqualTo("{\"event\":\"claim.lost\",\"data\":{\"a\":[1]}}"));
    }

    @Test
    void refusesABodyThatWasChanged() {
        Map<String, String> headers = rymeda.sign("dlv_1", PAID);
        byte[] changed = new String(PAID, UTF_8).replace("12.50", "99.50").getBytes(UTF_8);
        assertThat(reason(rymeda, headers, changed)).isEqualTo(Reason.SIGNATURE);
        assertThat(reason(rymeda, headers, (new String(PAID, UTF_8) + " ").getBytes(UTF_8)))
                .isEqualTo(Reason.SIGNATURE);
        assertThat(reason(rymi, rymi.sign("d", PAID), changed)).isEqualTo(Reason.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "00",
                "zz",
                "52a18f83d3dab56e36041297a231d73d131e1b264651437fcd0285165c76127",
                "52a18f83d3dab56e36041297a231d73d131e1b264651437fcd0285165c761279",
                "sha256=52a18f83d3dab56e36041297a231d73d131e1b264651437fcd0285165c761279",
                "ÿÿa18f83d3dab56e36041297a231d73d131e1b264651437fcd0285165c761279"
            })
    void refusesSignaturesOfAnyOtherForm(String signature) {
        Map<String, String> headers = with(rymeda.sign("dlv_1", PAID), "X-Rymeda-Signature", signature);
        assertThat(reason(rymeda, headers, PAID)).isEqualTo(Reason.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Rymi-Signature", "X-Rymi-Timestamp"})
    void refusesWithoutItsHeaders(String name) {
        Map<String, String> headers = new HashMap<>(rymi.sign("d", PAID));
        headers.remove(name);
        assertThatThrownBy(() -> rymi.verify(headers::get, PAID))
                .isInstanceOf(WebhookVerificationException.class)
                .hasMessage("There is no header " + name);
        assertThat(reason(rymi, with(headers, name, ""), PAID)).isEqualTo(Reason.HEADERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e9", "soon", "99999999999999999999", " 5"})
    void refusesTimesThatAreNone(String time) {
        assertThat(reason(rymi, with(rymi.sign("d", PAID), "X-Rymi-Timestamp", time), PAID))
                .isEqualTo(Reason.HEADERS);
    }

    @Test
    void refusesAnotherTimeWhereItIsSigned() {
        Map<String, String> headers = rymi.sign("d", PAID);
        long time = Long.parseLong(headers.get("X-Rymi-Timestamp"));
        assertThat(reason(rymi, with(headers, "X-Rymi-Timestamp", String.valueOf(time + 1)), PAID))
                .isEqualTo(Reason.SIGNATURE);
    }

    @Test
    void toleratesFiveMinutesBothWays() {
        Map<String, String> headers = rymi.sign("d", PAID);
        clock.advance(Duration.ofMinutes(5));
        assertThat(rymi.verify(headers::get, PAID)).isNotNull();
        clock.advance(Duration.ofMillis(1));
        assertThat(reason(rymi, headers, PAID)).isEqualTo(Reason.TIMESTAMP);
        clock.advance(Duration.ofMinutes(-10).minusMillis(2));
        assertThat(reason(rymi, headers, PAID)).isEqualTo(Reason.TIMESTAMP);
        clock.advance(Duration.ofMillis(1));
        assertThat(rymi.verify(headers::get, PAID)).isNotNull();
    }

    @Test
    void toleratesWhatItIsTold() {
        WebhookVerifier<RymiEvent> patient = RymiWebhooks.withSecret("current")
                .tolerance(Duration.ofDays(1))
                .clock(clock)
                .build();
        Map<String, String> headers = rymi.sign("d", PAID);
        clock.advance(Duration.ofHours(23));
        assertThat(patient.verify(headers::get, PAID)).isNotNull();
        assertThatThrownBy(() -> RymiWebhooks.withSecret("s").tolerance(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void acceptsEachSecretOfARotationAndNoOther() {
        WebhookVerifier<RymedaEvent> rotating =
                RymedaWebhooks.withSecret("next").secret("current").clock(clock).build();
        assertThat(rotating.verify(rymeda.sign("dlv_1", PAID)::get, PAID)).isNotNull();
        assertThat(rotating.verify(rotating.sign("dlv_1", PAID)::get, PAID)).isNotNull();
        assertThat(reason(rymeda, rotating.sign("dlv_1", PAID), PAID)).isEqualTo(Reason.SIGNATURE);
        assertThatThrownBy(() -> RymedaWebhooks.withSecret(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsHeadersInWhateverCaseTheServerGivesThem() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        rymeda.sign("dlv_1", PAID).forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        assertThat(rymeda.verify(headers::get, PAID)).isInstanceOf(ClaimPaidEvent.class);
    }

    @Test
    void findsTheSignatureAmongSeveral() {
        WebhookVerifier<RymedaEvent> standard = RymedaWebhooks.withSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .standardHeaders()
                .clock(clock)
                .build();
        Map<String, String> headers = standard.sign("dlv_1", PAID);
        String own = headers.get("webhook-signature");
        String others = "v1a,AAAA v1,AAAA v1,!! v2," + own.substring(3) + " ";
        assertThat(standard.verify(with(headers, "webhook-signature", others + own)::get, PAID))
                .isInstanceOf(ClaimPaidEvent.class);
        assertThat(reason(standard, with(headers, "webhook-signature", others), PAID))
                .isEqualTo(Reason.SIGNATURE);
        assertThat(reason(standard, with(headers, "webhook-id", "dlv_2"), PAID)).isEqualTo(Reason.SIGNATURE);
    }

    @Test
    void tellsReplays() {
        WebhookVerifier<RymedaEvent> guarded = RymedaWebhooks.withSecret("current")
                .replayGuard(ReplayGuard.inMemory(10))
                .clock(clock)
                .build();
        Map<String, String> headers = guarded.sign("dlv_1", PAID);
        guarded.verify(headers::get, PAID);
        clock.advance(Duration.ofSeconds(30));
        Map<String, String> later = with(guarded.sign("dlv_other", PAID), "X-Rymeda-Event", "claim.denied");
        assertThat(reason(guarded, later, PAID)).as("only the signature counts").isEqualTo(Reason.REPLAYED);
    }

    @Test
    void handlesOnceButAgainAfterAFailure() {
        WebhookVerifier<RymedaEvent> guarded = RymedaWebhooks.withSecret("current")
                .replayGuard(ReplayGuard.inMemory(10))
                .clock(clock)
                .build();
        Map<String, String> headers = guarded.sign("dlv_1", PAID);
        List<RymedaEvent> handled = new ArrayList<>();
        assertThatThrownBy(() -> guarded.handle(headers::get, PAID, event -> {
                    throw new IllegalStateException("database away");
                }))
                .hasMessage("database away");
        assertThat(guarded.handle(headers::get, PAID, handled::add)).isTrue();
        assertThat(guarded.handle(headers::get, PAID, handled::add)).isFalse();
        assertThat(handled).hasSize(1);
    }

    @Test
    void aGuardForgetsTheOldest() {
        ReplayGuard guard = ReplayGuard.inMemory(2);
        assertThat(List.of(guard.claim("a"), guard.claim("b"), guard.claim("a"), guard.claim("c"), guard.claim("a")))
                .containsExactly(true, true, false, true, true);
        assertThatThrownBy(() -> ReplayGuard.inMemory(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"event\":\"claim.paid\",\"data\":\"text\"}", "{"})
    void tellsABodyThatBreaksTheContractFromAForgery(String text) {
        byte[] body = text.getBytes(UTF_8);
        assertThatThrownBy(() -> rymeda.verify(rymeda.sign("dlv_1", body)::get, body))
                .isInstanceOf(DecodingException.class);
    }
}
