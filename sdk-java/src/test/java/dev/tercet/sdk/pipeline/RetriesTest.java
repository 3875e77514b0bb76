package dev.tercet.sdk.pipeline;

import static dev.tercet.sdk.pipeline.PipelineFixture.GET;
import static dev.tercet.sdk.pipeline.PipelineFixture.PATCH;
import static dev.tercet.sdk.pipeline.PipelineFixture.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tercet.sdk.core.Attempt;
import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.error.ApiException;
import dev.tercet.sdk.error.RateLimitedException;
import dev.tercet.sdk.error.SdkException;
import dev.tercet.sdk.error.ServerException;
import dev.tercet.sdk.error.TransportException;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.operation.Operation;
import dev.tercet.sdk.operation.Retry;
import dev.tercet.sdk.testing.ScriptedTransport;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is repeated, how often, and after which pauses. */
class RetriesTest {
    private final PipelineFixture fixture = new PipelineFixture();
    private final ScriptedTransport transport = fixture.transport;

    /** How many requests an operation leads to when every one of them is answered so. */
    private static int requestsFor(int status, Operation<?> operation) {
        PipelineFixture fixture = new PipelineFixture();
        fixture.transport.answerAlways(status, "{}");
        assertThatThrownBy(() -> fixture.call(operation)).isInstanceOf(ApiException.class);
        return fixture.transport.requests().size();
    }

    @ParameterizedTest
    @CsvSource({
        "400,1,1,1",
        "401,1,1,1",
        "403,1,1,1",
        "404,1,1,1",
        "409,1,1,1",
        "422,1,1,1",
        "501,1,1,1",
        "408,3,3,3",
        "429,3,3,3",
        "503,3,3,3",
        "500,3,3,1",
        "502,3,3,1",
        "504,3,3,1"
    })
    void repeatsStatusesAsFarAsItIsSafe(int status, int safe, int keyed, int never) {
        assertThat(requestsFor(status, GET)).isEqualTo(safe);
        assertThat(requestsFor(status, POST)).isEqualTo(keyed);
        assertThat(requestsFor(status, PATCH)).isEqualTo(never);
    }

    static Stream<IOException> faultsBeforeTheServerSawAnything() {
        return Stream.of(new ConnectException("refused"), new HttpConnectTimeoutException("slow"));
    }

    @ParameterizedTest
    @MethodSource("faultsBeforeTheServerSawAnything")
    void repeatsEverythingThatNeverReachedTheServer(IOException fault) {
        transport.fail(fault).answer(204, "");
        assertThat(fixture.call(PATCH).meta().attempts()).hasSize(2);
    }

    static Stream<IOException> faultsOfUnknownOutcome() {
        return Stream.of(new IOException("reset"), new HttpTimeoutException("slow"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfUnknownOutcome")
    void repeatsFaultsOfUnknownOutcomeOnlyWhereItIsSafe(IOException fault) {
        transport.fail(fault).answer(204, "").fail(fault);
        assertThat(fixture.call(POST).meta().attempts()).hasSize(2);
        assertThatThrownBy(() -> fixture.call(POST.repeated(Retry.NEVER))).isInstanceOf(TransportException.class);
        assertThat(transport.requests()).hasSize(3);
    }

    @Test
    void doesNotInsistWhenTheServersCertificateIsRefused() {
        transport.fail(new SSLHandshakeException("unknown certificate"));
        assertThatThrownBy(() -> fixture.call(GET)).isInstanceOf(TransportException.class);
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void tellsEveryAttemptInTheAnswer() {
        transport
                .fail(new ConnectException("refused"))
                .answer(503, Map.of("X-Request-Id", "req_1"), "")
                .answer(200, Map.of("X-Request-Id", "req_2"), "[\"a\"]");
        Response<List<String>> response = fixture.call(GET);

        assertThat(response.value()).containsExactly("a");
        assertThat(response.meta().attempts())
                .containsExactly(
                        new Attempt(1, Duration.ZERO, null, null, "ConnectException"),
                        new Attempt(2, Duration.ZERO, 503, "req_1", null),
                        new Attempt(3, Duration.ZERO, 200, "req_2", null));
        assertThat(response.meta().elapsed()).isEqualTo(Duration.ofMillis(125 + 250));
    }

    @Test
    void tellsEveryAttemptInErrors() {
        transport.answer(503, "{}").answer(502, "{}").answer(500, "{\"code\":\"broken\"}");
        ServerException answered = catchThrowableOfType(ServerException.class, () -> fixture.call(GET));
        assertThat(answered.status()).isEqualTo(500);
        assertThat(answered.code()).isEqualTo("broken");
        assertThat(answered.attempts()).extracting(Attempt::status).containsExactly(503, 502, 500);

        transport.answer(503, "{}").fail(new IOException("a")).fail(new IOException("b"));
        TransportException broken = catchThrowableOfType(TransportException.class, () -> fixture.call(GET));
        assertThat(broken)
                .hasMessage("The connection failed or broke during getNames, after 3 attempts")
                .hasRootCauseMessage("b");
        assertThat(broken.attempts())
                .extracting(Attempt::number, Attempt::status, Attempt::fault)
                .containsExactly(tuple(1, 503, null), tuple(2, null, "IOException"), tuple(3, null, "IOException"));
    }

    @Test
    void keepsTheKeyAndTheBodyOverAllAttempts() {
        transport.answer(503, "{}").answer(503, "{}").answer(204, "");
        fixture.pipeline().call(POST, Arguments.NONE.body("x"), CallOptions.none());
        assertThat(transport.requests())
                .extracting(request -> request.headers().get("Idempotency-Key"))
                .hasSize(3)
                .containsOnly(transport.requests().get(0).headers().get("Idempotency-Key"))
                .doesNotContainNull();
        assertThat(transport.requests()).extracting(ScriptedTransport::body).containsOnly("\"x\"");
    }

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
    @ValueSource(ints = {0, 1, 5})
    void repeatsAsOftenAsTheCallSays(int retries) {
        for (int i = 0; i <= retries; i++) {
            transport.answer(503, "{}");
        }
        assertThatThrownBy(() -> fixture.pipeline()
                        .call(GET, Arguments.NONE, CallOptions.none().retries(retries)))
                .isInstanceOf(ServerException.class);
        assertThat(transport.requests()).hasSize(retries + 1);
        assertThatThrownBy(() -> CallOptions.none().retries(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "7,7000",
        "60,60000",
        "-3,125",
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

    @Test
    void ignoresAWindowThatIsOver() {
        transport.answer(429, Map.of("X-RateLimit-Reset", "1767225000"), "{}").answer(200, "[]");
        fixture.call(GET);
        assertThat(fixture.time.pauses()).containsExactly(125L);
    }

    @Test
    void failsAtOnceWhenTheServerAsksForMoreThanAMinute() {
        transport.answer(429, Map.of("Retry-After", "61"), "{}");
        RateLimitedException e = catchThrowableOfType(RateLimitedException.class, () -> fixture.call(GET));
        assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(61));
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

    @Test
    void repeatsFetchingATokenAsNothingHasHappenedYet() {
        FailingTokens tokens = new FailingTokens(503, 0);
        transport.answer(204, "");
        Response<Void> response = fixture.pipeline(tokens).call(PATCH, Arguments.NONE, CallOptions.none());
        assertThat(response.meta().attempts()).hasSize(1);
        assertThat(fixture.time.pauses()).containsExactly(125L, 250L);
    }

    @Test
    void doesNotRepeatARefusedClient() {
        FailingTokens tokens = new FailingTokens(401);
        assertThatThrownBy(() -> fixture.pipeline(tokens).call(GET, Arguments.NONE, CallOptions.none()))
                .isInstanceOf(SdkException.class)
                .hasMessage("refused with 401");
        assertThat(fixture.time.pauses()).isEmpty();
    }
}
