package dev.tercet.server.kernel.ratelimit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts requests by key against a plan: a window and, inside it, a burst. State is kept in memory, for one replica.
 * Thread-safe.
 */
@Singleton
public class RateLimiter {

    /** Keys kept at most; the one longest unused is forgotten first, which can only admit more, never refuse wrongly. */
    private static final int KEYS = 100_000;

    private final Clock clock;
    private final Map<String, Buckets> byKey = Collections.synchronizedMap(new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Buckets> eldest) {
            return size() > KEYS;
        }
    });

    public RateLimiter(Clock clock) {
        this.clock = clock;
    }

    /** Takes one request from the key's allowance under the plan. */
    public RateDecision admit(String key, RatePlan plan) {
        if (!plan.limited()) {
            return new RateDecision(true, 0, 0, clock.instant(), Duration.ZERO);
        }
        Buckets buckets = byKey.computeIfAbsent(plan.name() + '\n' + key, k -> Buckets.of(plan, clock));
        ConsumptionProbe burst = buckets.burst().tryConsumeAndReturnRemaining(1);
        if (!burst.isConsumed()) {
            return refused(plan, buckets.window().getAvailableTokens(), burst.getNanosToWaitForRefill());
        }
        ConsumptionProbe window = buckets.window().tryConsumeAndReturnRemaining(1);
        if (!window.isConsumed()) {
            return refused(plan, 0, window.getNanosToWaitForRefill());
        }
        return new RateDecision(
                true,
                plan.requests(),
                window.getRemainingTokens(),
                clock.instant().plusNanos(window.getNanosToWaitForReset()),
                Duration.ZERO);
    }

    /** Forgets every count. */
    public void reset() {
        byKey.clear();
    }

    private RateDecision refused(RatePlan plan, long remaining, long nanos) {
        return new RateDecision(
                false, plan.requests(), remaining, clock.instant().plusNanos(nanos), Duration.ofNanos(nanos));
    }

    private record Buckets(Bucket window, Bucket burst) {

        static Buckets of(RatePlan plan, Clock clock) {
            return new Buckets(
                    bucket(plan.requests(), plan.window(), clock),
                    bucket(plan.burst() > 0 ? plan.burst() : plan.requests(), plan.burstWindow(), clock));
        }

        private static Bucket bucket(int capacity, Duration window, Clock clock) {
            return Bucket.builder()
                    .addLimit(Bandwidth.builder()
                            .capacity(capacity)
                            .refillIntervally(capacity, window)
                            .build())
                    .withCustomTimePrecision(new Meter(clock))
                    .build();
        }
    }

    private record Meter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.between(java.time.Instant.EPOCH, clock.instant()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
