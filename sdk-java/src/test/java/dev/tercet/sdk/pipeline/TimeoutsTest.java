package dev.tercet.sdk.pipeline;

import static dev.tercet.sdk.pipeline.PipelineFixture.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.auth.TokenSource;
import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.error.CallTimeoutException;
import dev.tercet.sdk.error.TransportException;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.testing.ScriptedTransport;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TimeoutsTest {
    private final PipelineFixture fixture = new PipelineFixture();
    private final ScriptedTransport transport = fixture.transport;

    @Test
    void tellsWhichLimitWasReached() {
        transport.fail(new HttpConnectTimeoutException("c"));
        assertThat(timeout(CallOptions.none()).kind()).isEqualTo(CallTimeoutException.Kind.CONNECT);
        transport.fail(new HttpTimeoutException("a"));
        assertThat(timeout(CallOptions.none()).kind()).isEqualTo(CallTimeoutException.Kind.ATTEMPT);
        transport.fail(new HttpTimeoutException("d"));
        assertThat(timeout(CallOptions.none().timeout(Duration.ofSeconds(1))).kind())
                .isEqualTo(CallTimeoutException.Kind.CALL);
    }

    @Test
    void countsTheTimeForATokenAgainstTheLimit() {
        TokenSource slow = new TokenSource() {
            @Override
            public CompletableFuture<String> ask() {
                throw new AssertionError("The pipeline says how long it can wait");
            }

            @Override
            public String token(Duration patience) {
                fixture.time.advance(patience);
                return "late";
            }

            @Override
            public boolean renew(String refused) {
                return false;
            }
        };
        Pipeline pipeline = fixture.pipeline(slow);
        assertThatThrownBy(() -> pipeline.call(GET, Arguments.NONE, CallOptions.none()))
                .isInstanceOfSatisfying(CallTimeoutException.class, e -> assertThat(e.kind())
                        .isEqualTo(CallTimeoutException.Kind.CALL));
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void reportsABrokenConnection() {
        transport.fail(new IOException("reset"));
        assertThatThrownBy(() -> fixture.pipeline()
                        .call(GET, Arguments.NONE, CallOptions.none().retries(0)))
                .isInstanceOf(TransportException.class)
                .isNotInstanceOf(CallTimeoutException.class)
                .hasMessage("The connection failed or broke during getNames")
                .hasRootCauseMessage("reset");
    }

    private CallTimeoutException timeout(CallOptions options) {
        try {
            fixture.pipeline().call(GET, Arguments.NONE, options.retries(0));
        } catch (CallTimeoutException e) {
            assertThat(e.operationId()).isEqualTo("getNames");
            return e;
        }
        throw new AssertionError("There was no timeout");
    }
}
