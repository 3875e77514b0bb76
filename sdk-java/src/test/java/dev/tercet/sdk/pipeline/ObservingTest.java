package dev.tercet.sdk.pipeline;

import static dev.tercet.sdk.pipeline.PipelineFixture.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.core.Attempt;
import dev.tercet.sdk.core.CallInfo;
import dev.tercet.sdk.core.CallObserver;
import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.core.ResponseMeta;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.operation.Content;
import dev.tercet.sdk.operation.Operation;
import dev.tercet.sdk.operation.Parameter;
import dev.tercet.sdk.rymeda.model.TokenRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What observers are told, and what stands in the log. */
class ObservingTest {
    private static final Operation<Void> SIGN_IN = Operation.of("signIn", "auth.signIn", "POST", "/v1/keys/{id}")
            .with(Parameter.path("id"))
            .taking(Content.form(TokenRequest.SHAPE));
    private static final Logger LOG = Logger.getLogger("dev.tercet.sdk");

    private final PipelineFixture fixture = new PipelineFixture();
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getLevel() + " " + entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Writes events down. */
    private static final class Diary implements CallObserver {
        private final List<String> events = new ArrayList<>();
        private final List<CallInfo> calls = new ArrayList<>();

        @Override
        public void started(CallInfo call) {
            calls.add(call);
            events.add("started " + call);
        }

        @Override
        public void attempted(CallInfo call, Attempt attempt) {
            calls.add(call);
            events.add("attempted " + attempt.number() + " " + attempt.status() + " " + attempt.fault());
        }

        @Override
        public void pausing(CallInfo call, Attempt attempt, Duration pause) {
            events.add("pausing after " + attempt.number() + " for " + pause.toMillis());
        }

        @Override
        public void answered(CallInfo call, ResponseMeta meta) {
            calls.add(call);
            events.add("answered " + meta.status());
        }

        @Override
        public void failed(CallInfo call, RuntimeException fault) {
            events.add("failed " + fault.getClass().getSimpleName());
        }
    }

    @BeforeEach
    void listen() {
        LOG.setLevel(Level.ALL);
        LOG.setUseParentHandlers(false);
        LOG.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
        LOG.setLevel(null);
    }

    @Test
    void tellsEachStepOfACall() {
        Diary diary = new Diary();
        fixture.transport.answer(503, "{}").fail(new IOException("reset")).answer(404, "{}");
        assertThatThrownBy(() ->
                fixture.pipeline().call(GET, Arguments.NONE, CallOptions.none().observer(diary)));
        assertThat(diary.events)
                .containsExactly(
                        "started GET /v1/names",
                        "attempted 1 503 null",
                        "pausing after 1 for 125",
                        "attempted 2 null IOException",
                        "pausing after 2 for 250",
                        "attempted 3 404 null",
                        "answered 404");
        assertThat(diary.calls).hasSize(5);
        assertThat(diary.calls.stream().distinct()).hasSize(1);
    }

    @Test
    void tellsAFailure() {
        Diary diary = new Diary();
        fixture.transport.fail(new IOException("reset"));
        assertThatThrownBy(() -> fixture.pipeline()
                .call(GET, Arguments.NONE, CallOptions.none().observer(diary).retries(0)));
        assertThat(diary.events)
                .containsExactly("started GET /v1/names", "attempted 1 null IOException", "failed TransportException");
    }

    @Test
    void anObserverThatFailsHarmsNobody() {
        fixture.transport.answer(200, "[]");
        CallObserver broken = CallObserver.ofAnswers(meta -> {
            throw new IllegalStateException("no metrics today");
        });
        assertThat(fixture.pipeline()
                        .call(GET, Arguments.NONE, CallOptions.none().observer(broken))
                        .value())
                .isEmpty();
        assertThat(lines).contains("WARNING An observer of calls failed at GET /v1/names");
    }

    @Test
    void logsOneLineForEachAttempt() {
        fixture.transport.fail(new IOException("reset")).answer(200, Map.of("X-Request-Id", "req_7"), "[\"a\"]");
        fixture.call(GET);
        assertThat(lines)
                .containsExactly(
                        "FINE GET /v1/names: IOException in 0 ms",
                        "FINE GET /v1/names: again in 125 ms",
                        "FINE GET /v1/names: 200 in 0 ms, attempt 2, request id req_7",
                        "FINE GET /v1/names received [a value of 1 characters]");
    }

    @Test
    void logsNeitherArgumentsNorSecrets() {
        fixture.transport.answer(204, "");
        fixture.pipeline(ListedTokens.of("bearer-secret"))
                .call(
                        SIGN_IN,
                        Arguments.NONE.path("id", "private-id").body(TokenRequest.of(b -> b.grantType(
                                        "client_credentials")
                                .clientId("someone")
                                .clientSecret("hidden-secret"))),
                        CallOptions.none());
        assertThat(lines)
                .anyMatch(line -> line.startsWith("FINE POST /v1/keys/{id} sent TokenRequest{")
                        && line.contains("client_id=someone")
                        && line.contains("client_secret=***"));
        assertThat(String.join("\n", lines)).doesNotContain("private-id", "bearer-secret", "hidden-secret");
    }
}
