package dev.tercet.sdk.pipeline;

import static dev.tercet.sdk.pipeline.PipelineFixture.GET;
import static dev.tercet.sdk.pipeline.PipelineFixture.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.core.CallObserver;
import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.core.ResponseMeta;
import dev.tercet.sdk.error.DecodingException;
import dev.tercet.sdk.http.TransportRequest;
import dev.tercet.sdk.model.JsonTypes;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.operation.Content;
import dev.tercet.sdk.operation.Parameter;
import dev.tercet.sdk.testing.ScriptedTransport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private final PipelineFixture fixture = new PipelineFixture();
    private final ScriptedTransport transport = fixture.transport;

    @Test
    void sendsMethodAddressHeadersAndLimit() {
        transport.answer(200, "[\"a\"]");
        Response<List<String>> response =
                fixture.pipeline(ListedTokens.of("t1")).call(GET, Arguments.NONE, CallOptions.none());

        TransportRequest request = transport.request();
        assertThat(response.value()).containsExactly("a");
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.uri()).hasToString("https://api.example/base/v1/names");
        assertThat(request.headers())
                .isEqualTo(Map.of("Accept", "application/json", "Authorization", "Bearer t1", "User-Agent", "test"));
        assertThat(request.body()).isNull();
        assertThat(request.timeout()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void tellsWhatCameWithTheAnswer() {
        transport.answer(
                200,
                Map.of(
                        "x-request-id", "req_1",
                        "X-RateLimit-Limit", "100",
                        "X-RateLimit-Remaining", "7",
                        "X-RateLimit-Reset", "1767225660"),
                "[]");
        ResponseMeta meta =
                fixture.pipeline().call(GET, Arguments.NONE, CallOptions.none()).meta();

        assertThat(meta.operationId()).isEqualTo("getNames");
        assertThat(meta.status()).isEqualTo(200);
        assertThat(meta.requestId()).isEqualTo("req_1");
        assertThat(meta.attempts()).hasSize(1);
        assertThat(meta.rateLimit().limit()).isEqualTo(100);
        assertThat(meta.rateLimit().remaining()).isEqualTo(7);
        assertThat(meta.rateLimit().resetAt()).isEqualTo(Instant.parse("2026-01-01T00:01:00Z"));
        assertThat(meta.rateLimit().retryAfter()).isNull();
    }

    @Test
    void readsRetryAfterAsSecondsOrDate() {
        assertThat(retryAfter("0")).isEqualTo(Duration.ZERO);
        assertThat(retryAfter("12")).isEqualTo(Duration.ofSeconds(12));
        assertThat(retryAfter("Thu, 01 Jan 2026 00:00:30 GMT")).isEqualTo(Duration.ofSeconds(30));
        assertThat(retryAfter("Wed, 31 Dec 2025 00:00:00 GMT")).isEqualTo(Duration.ZERO);
        assertThat(retryAfter("-5")).isNull();
        assertThat(retryAfter("later")).isNull();
    }

    private Duration retryAfter(String value) {
        transport.answer(200, Map.of("Retry-After", value), "[]");
        return fixture.pipeline()
                .call(GET, Arguments.NONE, CallOptions.none())
                .meta()
                .rateLimit()
                .retryAfter();
    }

    @Test
    void sendsAnIdempotencyKeyWithEachPost() {
        transport.answer(204, "").answer(204, "").answer(204, "");
        Pipeline pipeline = fixture.pipeline();
        pipeline.call(POST, Arguments.NONE.body("x"), CallOptions.none());
        pipeline.call(POST, Arguments.NONE.body("x"), CallOptions.none());
        pipeline.call(POST, Arguments.NONE.body("x"), CallOptions.none().idempotencyKey("mine"));

        List<String> keys = transport.requests().stream()
                .map(request -> request.headers().get("Idempotency-Key"))
                .toList();
        assertThat(keys.get(0)).matches("[0-9a-f-]{36}");
        assertThat(keys.get(1)).matches("[0-9a-f-]{36}").isNotEqualTo(keys.get(0));
        assertThat(keys.get(2)).isEqualTo("mine");
        assertThat(ScriptedTransport.body(transport.requests().get(0))).isEqualTo("\"x\"");
        assertThat(transport.requests().get(0).headers()).containsEntry("Content-Type", "application/json");
    }

    @Test
    void sendsOperationsToTheirOwnHost() {
        transport.answer(200, "[]");
        fixture.pipeline().call(GET.at("https://auth.example"), Arguments.NONE, CallOptions.none());
        assertThat(transport.request().uri()).hasToString("https://auth.example/v1/names");
    }

    @Test
    void sendsHeaderParametersAndOptions() {
        transport.answer(200, "[]");
        List<Integer> seen = new ArrayList<>();
        fixture.pipeline()
                .call(
                        GET.with(Parameter.header("X-Mode", JsonTypes.STRING)),
                        Arguments.NONE.parameter("X-Mode", "fast"),
                        CallOptions.none()
                                .header("user-agent", "mine")
                                .timeout(Duration.ofSeconds(5))
                                .observer(CallObserver.ofAnswers(meta -> seen.add(meta.status()))));

        TransportRequest request = transport.request();
        assertThat(request.headers().get("X-Mode")).isEqualTo("fast");
        assertThat(request.headers().get("User-Agent")).isEqualTo("mine");
        assertThat(request.headers()).hasSize(3);
        assertThat(request.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(seen).containsExactly(200);
    }

    @Test
    void reportsAnAnswerThatBreaksTheContract() {
        transport.answer(200, "[\"a\",{\"b\":\"secret\"}]");
        assertThatThrownBy(() -> fixture.pipeline().call(GET, Arguments.NONE, CallOptions.none()))
                .isInstanceOfSatisfying(
                        DecodingException.class,
                        e -> assertThat(e.meta().status()).isEqualTo(200))
                .hasMessage("[1] should be a string but is an object in the answer to getNames"
                        + " (status 200, request id req_test)");
        transport.answer(200, "<html>");
        assertThatThrownBy(() -> fixture.pipeline().call(GET, Arguments.NONE, CallOptions.none()))
                .isInstanceOf(DecodingException.class)
                .hasMessageStartingWith("Not JSON at line 1, column");
        transport.answer(200, "");
        assertThatThrownBy(() -> fixture.pipeline().call(GET, Arguments.NONE, CallOptions.none()))
                .isInstanceOf(DecodingException.class)
                .hasMessageStartingWith("The document is empty in the answer to getNames");
    }

    @Test
    void readsTextBytesAndRedirects() {
        transport.answer(200, "<xml/>").answer(200, "bytes").answer(302, Map.of("Location", "https://idp/?a=b"), "");
        Pipeline pipeline = fixture.pipeline();

        assertThat(pipeline.call(GET.giving(Content.text("text/xml")), Arguments.NONE, CallOptions.none())
                        .value())
                .isEqualTo("<xml/>");
        assertThat(pipeline.call(GET.giving(Content.binary("audio/wav")), Arguments.NONE, CallOptions.none())
                        .value())
                .isEqualTo("bytes".getBytes(StandardCharsets.UTF_8));
        assertThat(pipeline.call(GET.giving(Content.location()), Arguments.NONE, CallOptions.none())
                        .value())
                .isEqualTo("https://idp/?a=b");
        assertThat(transport.requests())
                .extracting(request -> request.headers().get("Accept"))
                .containsExactly("text/xml, application/json", "audio/wav, application/json", "application/json");
    }
}
