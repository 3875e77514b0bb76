package dev.tercet.sdk.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.error.NotFoundException;
import dev.tercet.sdk.rymeda.RymedaClient;
import dev.tercet.sdk.rymeda.model.Claim;
import dev.tercet.sdk.rymi.RymiClient;
import dev.tercet.sdk.testing.ScriptedTransport;
import dev.tercet.sdk.testing.StalledTransport;
import dev.tercet.sdk.testing.VirtualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waiting for a claim, on the thread of the caller and without one. */
class WaitTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final VirtualTime time = new VirtualTime();
    private final RymedaClient rymeda = RymedaClient.builder()
            .apiKey("rym_test_1")
            .transport(transport)
            .clock(time.clock())
            .pauses(time)
            .build();

    private WaitResult<Claim> await(boolean async, WaitOptions options) {
        return async
                ? rymeda.async().revenue().claims().await("claim_1", options).join()
                : rymeda.revenue().claims().await("claim_1", options);
    }

    private void states(String... states) {
        for (String state : states) {
            transport.answer(200, "{\"id\":\"claim_1\",\"status\":\"" + state + "\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void looksUntilAGoodEnd(boolean async) {
        states("submitted", "in_review", "something_new", "paid");
        WaitResult<Claim> result = await(async, WaitOptions.defaults());
        assertThat(result).isInstanceOf(WaitResult.Succeeded.class);
        assertThat(result.state()).isEqualTo("paid");
        assertThat(result.orThrow().id()).isEqualTo("claim_1");
        assertThat(time.pauses()).containsExactly(1000L, 1500L, 2250L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tellsABadEnd(boolean async) {
        states("submitted", "denied");
        WaitResult<Claim> result = await(async, WaitOptions.defaults());
        assertThat(result).isInstanceOf(WaitResult.Failed.class);
        WaitException e = catchThrowableOfType(WaitException.class, result::orThrow);
        assertThat(e).hasMessage("Ended in the state denied");
        assertThat(e.result()).isSameAs(result);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void givesUpInTimeWithALastLook(boolean async) {
        states("submitted", "submitted", "submitted");
        WaitResult<Claim> result = await(async, WaitOptions.defaults().timeout(Duration.ofMillis(1800)));
        assertThat(result).isInstanceOf(WaitResult.TimedOut.class);
        assertThat(result.value().id()).isEqualTo("claim_1");
        assertThatThrownBy(result::orThrow).hasMessage("Still in the state submitted");
        assertThat(time.pauses()).containsExactly(1000L, 800L);
    }

    @Test
    void looksOnceWithoutTime() {
        states("submitted");
        assertThat(await(false, WaitOptions.defaults().timeout(Duration.ZERO))).isInstanceOf(WaitResult.TimedOut.class);
        assertThat(time.pauses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pausesNoLongerThanItIsTold(boolean async) {
        states("submitted", "submitted", "submitted", "submitted", "paid");
        await(async, WaitOptions.defaults().pauses(Duration.ofMillis(100), Duration.ofMillis(200)));
        assertThat(time.pauses()).containsExactly(100L, 150L, 200L, 200L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsOptionsForAllLooks(boolean async) {
        states("submitted", "paid");
        await(async, WaitOptions.defaults().call(CallOptions.none().header("X-Mine", "kept")));
        assertThat(transport.requests()).hasSize(2).allSatisfy(request -> assertThat(request.headers())
                .containsEntry("X-Mine", "kept"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void passesErrorsOn(boolean async) {
        states("submitted");
        transport.answer(404, "{}");
        assertThatThrownBy(() -> {
                    try {
                        await(async, WaitOptions.defaults());
                    } catch (CompletionException e) {
                        throw e.getCause();
                    }
                })
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void takesTheLookBackWhenCancelled() {
        StalledTransport stalled = new StalledTransport();
        RymedaClient client =
                RymedaClient.builder().apiKey("rym_test_1").transport(stalled).build();
        CompletableFuture<Claim> paid =
                client.async().revenue().claims().await("claim_1").thenApply(WaitResult::orThrow);
        paid.cancel(true);
        assertThat(stalled.exchanges().get(0)).isCancelled();
    }

    @Test
    void hasAWaiterForEachThingThatComesToAnEnd() {
        RymiClient rymi =
                RymiClient.builder().apiKey("rymi_1").transport(transport).build();
        transport
                .answer(200, "{\"id\":\"c\",\"status\":\"failed\"}")
                .answer(200, "{\"intelligence_status\":\"completed\"}");
        assertThat(rymi.calls().await("c")).isInstanceOf(WaitResult.Failed.class);
        assertThat(rymi.calls().awaitSummary("c").state()).isEqualTo("completed");
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        WaitOptions options = WaitOptions.defaults();
        assertThatThrownBy(() -> options.timeout(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.pauses(Duration.ZERO, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.pauses(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
