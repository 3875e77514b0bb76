package dev.tercet.server.kernel.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final RatePlan FREE = new RatePlan("free", 100, Duration.ofMinutes(1), 20, Duration.ofSeconds(1));

    private final StoppedClock clock = new StoppedClock();
    private final RateLimiter limiter = new RateLimiter(clock);

    @Test
    void aBurstEndsAtItsLimitAndIsFullAgainASecondLater() {
        for (int i = 1; i <= 20; i++) {
            assertThat(limiter.admit("key", FREE).remaining()).isEqualTo(100 - i);
        }
        RateDecision refused = limiter.admit("key", FREE);
        assertThat(refused.admitted()).isFalse();
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(1));

        clock.advance(Duration.ofSeconds(1));
        assertThat(limiter.admit("key", FREE).admitted()).isTrue();
    }

    @Test
    void aMinuteEndsAtItsLimitHoweverTheRequestsAreSpread() {
        for (int i = 0; i < 100; i++) {
            assertThat(limiter.admit("key", FREE).admitted()).isTrue();
            clock.advance(Duration.ofMillis(100));
        }
        RateDecision refused = limiter.admit("key", FREE);
        assertThat(refused.admitted()).isFalse();
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void keysDoNotShareAnAllowance() {
        for (int i = 0; i < 20; i++) {
            limiter.admit("one", FREE);
        }
        assertThat(limiter.admit("one", FREE).admitted()).isFalse();
        assertThat(limiter.admit("two", FREE).admitted()).isTrue();
    }

    @Test
    void anUnlimitedPlanCountsNothing() {
        RateDecision decision = limiter.admit("key", RatePlan.unlimited("custom"));
        assertThat(decision.admitted()).isTrue();
        assertThat(decision.limited()).isFalse();
    }

    private static final class StoppedClock extends Clock {

        private Instant now = Instant.parse("2025-01-15T09:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
