package dev.tercet.sdk.pipeline;

import static dev.tercet.sdk.pipeline.PipelineFixture.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.error.RateLimitedException;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.testing.ScriptedTransport;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long it takes until something is repeated. */
class PausesOfRetriesTest {
    private final PipelineFixture fixture = new PipelineFixture();
    private final ScriptedTransport transport = fixture.transport;

    @Test
    void pausesLongerBeforeEachRetryUpToACap() {
        for (int i = 0; i < 8; i++) {
            transport.answer(503, "{}");
        }
        transport.answer(200, "[]");
        fixture.pipeline().call(GET, Arguments.NONE, CallOptions.none().retries(8));
        assertThat(fixture.time.pauses()).containsExactly(125L, 250L, 500L, 1000L, 2000L, 4000L, 4000L, 4000L);
    }

    @Test
    void spreadsThePausesFromNothingToAllOfIt() {
        fixture.random = 0;
        transport.answer(503, "{}").answer(200, "[]");
        fixture.call(GET);
        fixture.random = 0.999;
        transport.answer(503, "{}").answer(200, "[]");
        fixture.call(GET);
        assertThat(fixture.time.pauses()).containsExactly(0L, 249L);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "7,7000",
        "60,60000",
        "-3,125",
        "9223372036854775807,125",
        "soon,125",
        "'Thu, 01 Jan 2026 00:00:09 GMT',9000",
        "'Wed, 31 Dec 2025 00:00:00 GMT',0"
    })
    void obeysRetryAfter(String value, long pause) {
        transport.answer(429, Map.of("Retry-After", value), "{}").answer(200, "[]");
        fixture.call(GET);
        assertThat(fixture.time.pauses()).containsExactly(pause);
    }

    @Test
    void waitsForTheEndOfTheWindowWhenNothingElseIsSaid() {
        transport
                .answer(429, Map.of("X-RateLimit-Reset", "1767225612"), "{}")
                .answer(503, Map.of("X-RateLimit-Reset", "1767225632"), "{}")
                .answer(200, "[]");
        fixture.call(GET);
        assertThat(fixture.time.pauses()).as("503 is no matter of windows").containsExactly(12_000L, 250L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1767225000", "-1", "9223372036854775807"})
    void ignoresAWindowThatIsOverOrMakesNoSense(String reset) {
        transport.answer(429, Map.of("X-RateLimit-Reset", reset), "{}").answer(200, "[]");
        fixture.call(GET);
        assertThat(fixture.time.pauses()).containsExactly(125L);
    }

    @Test
    void failsAtOnceWhenTheServerAsksForMoreThanAMinute() {
        transport.answer(429, Map.of("Retry-After", "61"), "{}");
        RateLimitedException e = catchThrowableOfType(RateLimitedException.class, () -> fixture.call(GET));
        assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(61));
        assertThat(e.retryAt()).isEqualTo(Instant.parse("2026-01-01T00:01:01Z"));
        assertThat(fixture.time.pauses()).isEmpty();
    }

    @Test
    void failsAtOnceWhenThePauseDoesNotFitIntoTheCall() {
        transport.answer(429, Map.of("Retry-After", "10"), "{}");
        assertThatThrownBy(() -> fixture.pipeline()
                        .call(GET, Arguments.NONE, CallOptions.none().timeout(Duration.ofSeconds(10))))
                .isInstanceOf(RateLimitedException.class);
        transport.answer(429, Map.of("Retry-After", "10"), "{}").answer(200, "[]");
        fixture.pipeline().call(GET, Arguments.NONE, CallOptions.none().timeout(Duration.ofSeconds(11)));
        assertThat(fixture.time.pauses()).containsExactly(10_000L);
        assertThat(transport.requests().get(2).timeout()).as("what is left").isEqualTo(Duration.ofSeconds(1));
    }
}
