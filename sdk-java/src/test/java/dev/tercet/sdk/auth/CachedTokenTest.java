package dev.tercet.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.core.Secret;
import dev.tercet.sdk.error.TokenException;
import dev.tercet.sdk.testing.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedTokenTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LIFE = Duration.ofSeconds(100);

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile boolean refused;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final CachedToken source = new CachedToken(this::fetch, clock);

    private Token fetch() {
        int number = fetches.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (refused) {
            throw new TokenException("refused", 401, "invalid_client", null);
        }
        return Token.issued(Secret.of("token-" + number), clock.instant(), LIFE);
    }

    @Test
    void fetchesOnceForManyThreads() throws Exception {
        gate = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            CountDownLatch ready = new CountDownLatch(64);
            List<Future<String>> tokens = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                tokens.add(threads.submit(() -> {
                    ready.countDown();
                    return source.token(PATIENCE);
                }));
            }
            ready.await();
            gate.countDown();
            for (Future<String> token : tokens) {
                assertThat(token.get()).isEqualTo("token-1");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void keepsTheTokenForFourFifthsOfItsLife() {
        assertThat(source.token(PATIENCE)).isEqualTo("token-1");
        clock.advance(Duration.ofSeconds(79));
        assertThat(source.token(PATIENCE)).isEqualTo("token-1");
        assertThat(fetches).hasValue(1);
    }

    @Test
    void renewsInTheBackgroundWhileTheTokenServes() throws Exception {
        source.token(PATIENCE);
        clock.advance(Duration.ofSeconds(80));
        gate = new CountDownLatch(1);
        assertThat(source.token(PATIENCE)).isEqualTo("token-1");
        assertThat(source.token(PATIENCE)).isEqualTo("token-1");
        gate.countDown();
        awaitToken("token-2");
        assertThat(fetches).hasValue(2);
    }

    @Test
    void waitsForANewTokenWhenTheOldOneIsOver() {
        source.token(PATIENCE);
        clock.advance(LIFE);
        assertThat(source.token(PATIENCE)).isEqualTo("token-2");
    }

    @Test
    void fetchesOnceMoreForARefusedTokenHoweverManyReportIt() {
        source.token(PATIENCE);
        assertThat(source.renew("token-1")).isTrue();
        assertThat(source.token(PATIENCE)).isEqualTo("token-2");
        assertThat(source.renew("token-1")).isTrue();
        assertThat(source.token(PATIENCE)).isEqualTo("token-2");
        assertThat(fetches).hasValue(2);
    }

    @Test
    void reportsTheRefusalAndTriesAgainNextTime() {
        refused = true;
        assertThatThrownBy(() -> source.token(PATIENCE)).isInstanceOfSatisfying(TokenException.class, e -> {
            assertThat(e).hasMessage("refused");
            assertThat(e.status()).isEqualTo(401);
            assertThat(e.error()).isEqualTo("invalid_client");
        });
        refused = false;
        assertThat(source.token(PATIENCE)).isEqualTo("token-2");
    }

    @Test
    void keepsServingTheOldTokenWhenRenewingFailsAndPauses() throws Exception {
        source.token(PATIENCE);
        refused = true;
        clock.advance(Duration.ofSeconds(80));
        assertThat(source.token(PATIENCE)).isEqualTo("token-1");
        awaitFetches(2);
        for (int i = 0; i < 100; i++) {
            assertThat(source.token(PATIENCE)).isEqualTo("token-1");
        }
        assertThat(fetches).hasValue(2);
        refused = false;
        clock.advance(Duration.ofSeconds(5));
        source.token(PATIENCE);
        awaitToken("token-3");
    }

    @Test
    void doesNotWaitLongerThanTheCaller() {
        gate = new CountDownLatch(1);
        assertThatThrownBy(() -> source.token(Duration.ofMillis(1)))
                .isInstanceOf(TokenException.class)
                .hasMessage("The token endpoint did not answer in time");
        gate.countDown();
        assertThat(source.token(PATIENCE)).isEqualTo("token-1");
    }

    private void awaitToken(String expected) throws InterruptedException {
        while (!source.token(PATIENCE).equals(expected)) {
            Thread.sleep(1);
        }
    }

    private void awaitFetches(int count) throws InterruptedException {
        while (fetches.get() < count || source.isFetching()) {
            Thread.sleep(1);
        }
    }
}
