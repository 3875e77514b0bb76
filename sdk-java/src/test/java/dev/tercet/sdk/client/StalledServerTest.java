package dev.tercet.sdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.error.CallTimeoutException;
import dev.tercet.sdk.error.CallTimeoutException.Kind;
import dev.tercet.sdk.rymi.RymiClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that takes connections and says nothing: the limits of time hold on the real transport. */
class StalledServerTest {
    private ServerSocket silent;
    private RymiClient rymi;

    @BeforeEach
    void start() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        rymi = RymiClient.builder()
                .apiKey("rymi_1")
                .baseUrl(URI.create("http://localhost:" + silent.getLocalPort()))
                .build();
    }

    @AfterEach
    void stop() throws IOException {
        rymi.close();
        silent.close();
    }

    private CallTimeoutException timeout(boolean async, CallOptions options) {
        return catchThrowableOfType(CallTimeoutException.class, () -> {
            if (!async) {
                rymi.calls().get("c", options);
                return;
            }
            try {
                rymi.async().calls().get("c", options).join();
            } catch (CompletionException e) {
                throw e.getCause();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAttemptIsLimited(boolean async) {
        CallTimeoutException e = timeout(
                async, CallOptions.none().attemptTimeout(Duration.ofMillis(200)).retries(1));
        assertThat(e.kind()).isEqualTo(Kind.ATTEMPT);
        assertThat(e.attempts()).hasSize(2);
        assertThat(e.attempts())
                .allSatisfy(attempt -> assertThat(attempt.elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(190)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theWholeCallIsLimitedWhateverTheAttempts(boolean async) {
        CallTimeoutException e = timeout(
                async, CallOptions.none().timeout(Duration.ofMillis(200)).retries(100));
        assertThat(e.kind()).isEqualTo(Kind.CALL);
        assertThat(e.attempts()).hasSize(1);
    }
}
