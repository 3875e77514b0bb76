package dev.tercet.sdk.pipeline;

import static dev.tercet.sdk.pipeline.PipelineFixture.GET;
import static dev.tercet.sdk.pipeline.PipelineFixture.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.error.AuthenticationException;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.testing.ScriptedTransport;
import org.junit.jupiter.api.Test;

class CredentialsOfCallsTest {
    private final PipelineFixture fixture = new PipelineFixture();
    private final ScriptedTransport transport = fixture.transport;

    @Test
    void repeatsOnceWithAFreshTokenAfter401UnderTheSameKey() {
        transport.answer(401, "{}").answer(204, "");
        Response<Void> response = fixture.pipeline(ListedTokens.of("old", "new"))
                .call(POST, Arguments.NONE.body("x"), CallOptions.none());

        assertThat(response.meta().attempts()).hasSize(2);
        assertThat(transport.requests())
                .extracting(request -> request.headers().get("Authorization"))
                .containsExactly("Bearer old", "Bearer new");
        assertThat(transport.requests().get(1).headers().get("Idempotency-Key"))
                .isEqualTo(transport.requests().get(0).headers().get("Idempotency-Key"));
    }

    @Test
    void givesUpAfterTheSecond401() {
        transport.answer(401, "{}").answer(401, "{\"code\":\"gone\"}");
        Pipeline pipeline = fixture.pipeline(ListedTokens.of("a", "b", "c"));

        assertThatThrownBy(() -> pipeline.call(GET, Arguments.NONE, CallOptions.none()))
                .isInstanceOfSatisfying(AuthenticationException.class, e -> {
                    assertThat(e.code()).isEqualTo("gone");
                    assertThat(e.meta().attempts()).hasSize(2);
                });
        assertThat(transport.requests()).hasSize(2);
    }

    @Test
    void doesNotRepeatWhenThereIsNoOtherToken() {
        transport.answer(401, "{}");
        Pipeline pipeline = fixture.pipeline(ListedTokens.of("only"));
        assertThatThrownBy(() -> pipeline.call(GET, Arguments.NONE, CallOptions.none()))
                .isInstanceOf(AuthenticationException.class);
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void sendsNoTokenToOpenOperationsOrBesideAnotherCredential() {
        transport.answer(200, "[]").answer(200, "[]");
        Pipeline pipeline = fixture.pipeline(ListedTokens.of("secret"));
        pipeline.call(GET.open(), Arguments.NONE, CallOptions.none());
        pipeline.call(GET, Arguments.NONE, CallOptions.none().header("authorization", "Basic eA=="));

        assertThat(transport.requests().get(0).headers()).doesNotContainKey("Authorization");
        assertThat(transport.requests().get(1).headers().get("Authorization")).isEqualTo("Basic eA==");
    }
}
