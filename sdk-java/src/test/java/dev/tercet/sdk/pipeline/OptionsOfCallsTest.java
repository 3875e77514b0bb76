package dev.tercet.sdk.pipeline;

import static dev.tercet.sdk.pipeline.PipelineFixture.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.error.AuthenticationException;
import dev.tercet.sdk.operation.Arguments;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OptionsOfCallsTest {
    private final PipelineFixture fixture = new PipelineFixture();

    @Test
    void sendsAnotherCredentialAndDoesNotRenewIt() {
        fixture.transport.answer(401, "{}");
        assertThatThrownBy(() -> fixture.pipeline(ListedTokens.of("own", "next"))
                        .call(GET, Arguments.NONE, CallOptions.none().credential("other")))
                .isInstanceOf(AuthenticationException.class);
        assertThat(fixture.transport.request().headers()).containsEntry("Authorization", "Bearer other");
    }

    @Test
    void limitsAttemptAndCall() {
        fixture.transport.answer(200, "[]").answer(200, "[]");
        CallOptions options = CallOptions.none().attemptTimeout(Duration.ofSeconds(3));
        fixture.pipeline().call(GET, Arguments.NONE, options);
        fixture.pipeline().call(GET, Arguments.NONE, options.timeout(Duration.ofSeconds(2)));
        assertThat(fixture.transport.requests())
                .extracting(request -> request.timeout())
                .containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(2));
        assertThatThrownBy(() -> options.timeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.attemptTimeout(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepEachOther() {
        CallOptions all = CallOptions.none()
                .timeout(Duration.ofSeconds(1))
                .attemptTimeout(Duration.ofSeconds(2))
                .retries(3)
                .header("X-A", "secret a")
                .idempotencyKey("key")
                .credential("token")
                .header("x-b", "secret b");
        assertThat(all.timeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(all.attemptTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(all.retries()).isEqualTo(3);
        assertThat(all.headers()).containsOnlyKeys("X-A", "x-b");
        assertThat(all.idempotencyKey()).isEqualTo("key");
        assertThat(all.credential().reveal()).isEqualTo("token");
        assertThat(all.toString()).contains("X-A").doesNotContain("secret", "token");
        assertThat(CallOptions.none().headers()).isEmpty();
    }
}
