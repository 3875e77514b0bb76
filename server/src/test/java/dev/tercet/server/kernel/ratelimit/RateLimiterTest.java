package dev.tercet.server.kernel.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final List<RateSubject> FREE = List.of(new RateSubject("key", "one", "free"));

    private final MovableClock clock = new MovableClock(Instant.parse("2025-01-15T09:00:00Z"));
    private final RateLimiter limiter = new RateLimiter(new Settings(), new MemoryBuckets(clock));

    @Test
    void aBurstEndsAtItsLimitAndIsFullAgainASecondLater() {
        for (int i = 1; i <= 20; i++) {
            assertThat(limiter.admit("rymeda", FREE).remaining()).isEqualTo(100 - i);
        }
        RateDecision refused = limiter.admit("rymeda", FREE);
        assertThat(refused.admitted()).isFalse();
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(1));

        clock.advance(Duration.ofSeconds(1));
        assertThat(limiter.admit("rymeda", FREE).admitted()).isTrue();
    }

    @Test
    void aMinuteEndsAtItsLimitHoweverTheRequestsAreSpread() {
        for (int i = 0; i < 100; i++) {
            assertThat(limiter.admit("rymeda", FREE).admitted()).isTrue();
            clock.advance(Duration.ofMillis(100));
        }
        RateDecision refused = limiter.admit("rymeda", FREE);
        assertThat(refused.admitted()).isFalse();
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void keysDoNotShareAnAllowance() {
        for (int i = 0; i < 20; i++) {
            limiter.admit("rymeda", FREE);
        }
        assertThat(limiter.admit("rymeda", FREE).admitted()).isFalse();
        assertThat(limiter.admit("rymeda", List.of(new RateSubject("key", "two", "free")))
                        .admitted())
                .isTrue();
    }

    @Test
    void anUnlimitedPlanCountsNothing() {
        RateDecision decision = limiter.admit("rymeda", List.of(new RateSubject("key", "one", "custom")));
        assertThat(decision.admitted()).isTrue();
        assertThat(decision.limited()).isFalse();
    }

    @Test
    void aRefusalTakesNothingFromAnyOfTheSubjects() {
        List<RateSubject> both =
                List.of(new RateSubject("tenant", "t", "growth"), new RateSubject("key", "one", "free"));
        for (int i = 0; i < 30; i++) {
            limiter.admit("rymeda", both);
        }
        List<RateSubject> tenant = List.of(new RateSubject("tenant", "t", "growth"));
        assertThat(limiter.admit("rymeda", both).limit()).isEqualTo(100);
        assertThat(limiter.admit("rymeda", tenant).remaining()).isEqualTo(1000 - 20 - 1);
    }

    @Test
    void aRefusedMinuteTellsWhenItIsFullAgain() {
        Instant start = clock.instant();
        for (int i = 0; i < 21; i++) {
            limiter.admit("rymeda", FREE);
        }
        RateDecision refused = limiter.admit("rymeda", FREE);
        assertThat(refused.remaining()).isEqualTo(80);
        assertThat(refused.reset()).isEqualTo(start.plusSeconds(60));
    }

    @Test
    void anUnknownPlanIsTheSmallestLimitedOne() {
        assertThat(limiter.admit("rymeda", List.of(new RateSubject("key", "x", "gold")))
                        .limit())
                .isEqualTo(100);
    }

    @Test
    void failuresCloseAnAddressForAWhileAndAnIpv6AddressWithItsNetwork() {
        FailureGuard guard = new FailureGuard(new Settings(), clock);
        for (int i = 0; i < 3; i++) {
            assertThat(guard.waitOf("192.0.2.1")).isZero();
            guard.failed("192.0.2.1");
            guard.failed("2001:db8:0:1::" + i);
        }
        assertThat(guard.waitOf("192.0.2.1")).isEqualTo(Duration.ofMinutes(1));
        assertThat(guard.waitOf("192.0.2.2")).isZero();
        assertThat(guard.waitOf("2001:db8:0:1:ffff::")).isPositive();
        assertThat(guard.waitOf("2001:db8:0:2::")).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(guard.waitOf("192.0.2.1")).isZero();
    }

    private record Settings() implements RateLimitSettings {

        private record Tier(int requests, int burst) implements Plan {

            @Override
            public Duration window() {
                return Duration.ofMinutes(1);
            }

            @Override
            public Duration burstWindow() {
                return Duration.ofSeconds(1);
            }
        }

        @Override
        public Store store() {
            return Store.MEMORY;
        }

        @Override
        public int keys() {
            return 1000;
        }

        @Override
        public Map<String, Map<String, Plan>> plans() {
            return Map.of(
                    "rymeda",
                    Map.of("free", new Tier(100, 20), "growth", new Tier(1000, 100), "custom", new Tier(0, 0)));
        }

        @Override
        public int failuresPerMinute() {
            return 3;
        }
    }
}
