package dev.tercet.server.kernel.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConfigurationBuilder;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.VerboseResult;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Counts requests against plans: a window and, inside it, a burst, decided as one. Counts live in memory or, for several
 * replicas, in the database. Thread-safe and without locks of its own.
 */
@Singleton
public class RateLimiter {

    private static final RateDecision UNLIMITED = new RateDecision(true, 0, 0, Instant.EPOCH, Duration.ZERO);

    private final RatePlans plans;
    private final BucketStore store;
    private final Cache<Key, Bucket> buckets;

    @Inject
    public RateLimiter(RateLimitSettings settings, Clock clock, @DataSource("direct") AgroalDataSource database) {
        this(
                settings,
                settings.store() == RateLimitSettings.Store.DATABASE
                        ? new DatabaseBuckets(database, clock)
                        : new MemoryBuckets(clock));
    }

    RateLimiter(RateLimitSettings settings, BucketStore store) {
        this.plans = new RatePlans(settings);
        this.store = store;
        this.buckets = Caffeine.newBuilder().maximumSize(settings.keys()).build();
    }

    /** One count: whose, and of which plan; a change of plan begins anew. */
    record Key(String api, String kind, String id, String plan) {}

    /** Whether a decision waits for the database, and must not be made on an event loop. */
    public boolean blocking() {
        return store.blocking();
    }

    /**
     * Takes one request from the allowance of each subject, or from none. The answer is of the subject that refuses, else of
     * the one that has the least left.
     */
    public RateDecision admit(String api, List<RateSubject> subjects) {
        RateDecision tightest = UNLIMITED;
        for (int i = 0; i < subjects.size(); i++) {
            RateDecision decision = admit(api, subjects.get(i));
            if (!decision.admitted()) {
                giveBack(api, subjects.subList(0, i));
                return decision;
            }
            if (decision.limited() && (!tightest.limited() || decision.remaining() < tightest.remaining())) {
                tightest = decision;
            }
        }
        return tightest;
    }

    /** Forgets every count of this replica's memory. */
    public void reset() {
        buckets.invalidateAll();
    }

    private RateDecision admit(String api, RateSubject subject) {
        RatePlan plan = plans.of(api, subject.plan());
        if (!plan.limited()) {
            return UNLIMITED;
        }
        VerboseResult<ConsumptionProbe> result =
                bucket(api, subject, plan).asVerbose().tryConsumeAndReturnRemaining(1);
        ConsumptionProbe probe = result.getValue();
        Instant at = Instant.ofEpochSecond(0, result.getOperationTimeNanos());
        long remaining = Math.max(0, result.getState().getCurrentSize(0));
        return probe.isConsumed()
                ? new RateDecision(
                        true, plan.requests(), remaining, at.plusNanos(probe.getNanosToWaitForReset()), Duration.ZERO)
                : new RateDecision(
                        false,
                        plan.requests(),
                        remaining,
                        at.plusNanos(probe.getNanosToWaitForReset()),
                        Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private void giveBack(String api, List<RateSubject> admitted) {
        for (RateSubject subject : admitted) {
            RatePlan plan = plans.of(api, subject.plan());
            if (plan.limited()) {
                bucket(api, subject, plan).addTokens(1);
            }
        }
    }

    private Bucket bucket(String api, RateSubject subject, RatePlan plan) {
        Key key = new Key(api, subject.kind(), subject.id(), plan.name());
        return buckets.get(key, k -> store.bucket(k, configuration(plan)));
    }

    private static BucketConfiguration configuration(RatePlan plan) {
        ConfigurationBuilder builder = BucketConfiguration.builder().addLimit(limit(plan.requests(), plan.window()));
        if (plan.burst() > 0) {
            builder.addLimit(limit(plan.burst(), plan.burstWindow()));
        }
        return builder.build();
    }

    private static Bandwidth limit(int requests, Duration window) {
        return Bandwidth.builder()
                .capacity(requests)
                .refillIntervally(requests, window)
                .build();
    }
}
