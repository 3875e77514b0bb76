package dev.tercet.sdk.pipeline;

import static dev.tercet.sdk.pipeline.PipelineFixture.GET;
import static dev.tercet.sdk.pipeline.PipelineFixture.PATCH;
import static dev.tercet.sdk.pipeline.PipelineFixture.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.auth.TokenSource;
import dev.tercet.sdk.core.Attempt;
import dev.tercet.sdk.core.CallInfo;
import dev.tercet.sdk.core.CallObserver;
import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.error.AuthenticationException;
import dev.tercet.sdk.error.SdkException;
import dev.tercet.sdk.error.TokenException;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.operation.Operation;
import dev.tercet.sdk.testing.StalledTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncCallTest {
    /** What may happen to a call, whichever way it is made. */
    record Course(String name, Operation<?> operation, Consumer<PipelineFixture> script) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Course> courses() {
        return Stream.of(
                new Course("success", GET, f -> f.transport.answer(200, "[]")),
                new Course("error", GET, f -> f.transport.answer(404, "{}")),
                new Course("success after retries", POST, f -> f.transport
                        .answer(503, "{}")
                        .fail(new IOException("reset"))
                        .answer(204, "")),
                new Course("three failures", GET, f -> f.transport.answerAlways(500, "{}")),
                new Course("three faults", POST, f -> f.transport
                        .fail(new IOException("a"))
                        .fail(new IOException("b"))
                        .fail(new IOException("c"))),
                new Course("an unsafe fault", PATCH, f -> f.transport.fail(new IOException("a"))),
                new Course("a server that asks for patience", GET, f -> f.transport
                        .answer(429, Map.of("Retry-After", "5"), "{}")
                        .answer(200, "[]")),
                new Course(
                        "a server that asks for too much",
                        GET,
                        f -> f.transport.answer(429, Map.of("Retry-After", "500"), "{}")),
                new Course("a broken answer", GET, f -> f.transport.answer(200, "<html>")));
    }

    /** Attempts, pauses and the end of a call. */
    private static String told(PipelineFixture fixture, Operation<?> operation, boolean async) {
        String end;
        List<Attempt> attempts = new ArrayList<>();
        CallOptions options = CallOptions.none().observer(new CallObserver() {
            @Override
            public void attempted(CallInfo call, Attempt attempt) {
                attempts.add(attempt);
            }
        });
        try {
            Response<?> response = async
                    ? fixture.pipeline()
                            .callAsync(operation, Arguments.NONE, options)
                            .join()
                    : fixture.pipeline().call(operation, Arguments.NONE, options);
            end = "" + response.value();
        } catch (CompletionException e) {
            end = e.getCause().toString();
        } catch (SdkException e) {
            end = e.toString();
        }
        return attempts + " " + fixture.time.pauses() + " " + end;
    }

    @ParameterizedTest
    @MethodSource("courses")
    void goesTheSameWayAsACallThatWaits(Course course) {
        PipelineFixture first = new PipelineFixture();
        PipelineFixture second = new PipelineFixture();
        course.script().accept(first);
        course.script().accept(second);
        String waiting = told(first, course.operation(), false);
        assertThat(told(second, course.operation(), true)).isEqualTo(waiting);
        assertThat(second.transport.requests()).hasSameSizeAs(first.transport.requests());
    }

    @Test
    void renewsTheTokenOnce() {
        PipelineFixture fixture = new PipelineFixture();
        fixture.transport.answer(401, "{}").answer(401, "{}");
        CompletableFuture<?> call =
                fixture.pipeline(ListedTokens.of("a", "b", "c")).callAsync(GET, Arguments.NONE, CallOptions.none());
        assertThatThrownBy(call::join).hasCauseInstanceOf(AuthenticationException.class);
        assertThat(fixture.transport.requests())
                .extracting(request -> request.headers().get("Authorization"))
                .containsExactly("Bearer a", "Bearer b");
    }

    @Test
    void givesUpOnATokenThatDoesNotCome() {
        TokenSource silent = new TokenSource() {
            @Override
            public CompletableFuture<String> ask() {
                return new CompletableFuture<>();
            }

            @Override
            public boolean renew(String refused) {
                return false;
            }
        };
        CompletableFuture<?> call = new PipelineFixture()
                .pipeline(silent)
                .callAsync(
                        GET,
                        Arguments.NONE,
                        CallOptions.none().timeout(Duration.ofMillis(1)).retries(0));
        assertThatThrownBy(call::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TokenException.class)
                .hasMessageContaining("The token endpoint did not answer in time");
    }

    @Test
    void throwsMisuseAtOnce() {
        assertThatThrownBy(() -> new PipelineFixture()
                        .pipeline()
                        .callAsync(
                                Operation.of("getName", "names.get", "GET", "/v1/names/{id}"),
                                Arguments.NONE,
                                CallOptions.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("getName needs a id");
    }

    @Test
    void takesTheRequestBackWhenCancelled() {
        StalledTransport transport = new StalledTransport();
        List<String> faults = new ArrayList<>();
        CompletableFuture<Response<List<String>>> call = new PipelineFixture()
                .over(transport)
                .callAsync(GET, Arguments.NONE, CallOptions.none().observer(new CallObserver() {
                    @Override
                    public void failed(CallInfo info, RuntimeException fault) {
                        faults.add(fault.getMessage());
                    }
                }));
        assertThat(transport.exchanges()).hasSize(1);
        assertThat(call.cancel(true)).isTrue();
        assertThat(transport.exchanges().get(0)).isCancelled();
        assertThat(faults).containsExactly("getNames was cancelled");
    }

    @Test
    void takesTheRequestBackWhenAnyDerivedFutureIsCancelled() {
        StalledTransport transport = new StalledTransport();
        CompletableFuture<Integer> size = new PipelineFixture()
                .over(transport)
                .callAsync(GET, Arguments.NONE, CallOptions.none())
                .thenApply(Response::value)
                .thenApply(List::size);
        size.cancel(true);
        assertThat(transport.exchanges().get(0)).isCancelled();
    }

    @Test
    void sendsNothingMoreWhenCancelledDuringAPause() {
        PipelineFixture fixture = new PipelineFixture();
        CompletableFuture<Void> pause = new CompletableFuture<>();
        fixture.transport.answer(503, "{}");
        CompletableFuture<?> call =
                fixture.pipelineThatPauses(length -> pause).callAsync(GET, Arguments.NONE, CallOptions.none());
        call.cancel(true);
        assertThat(pause).isCancelled();
        assertThat(fixture.transport.requests()).hasSize(1);
    }
}
