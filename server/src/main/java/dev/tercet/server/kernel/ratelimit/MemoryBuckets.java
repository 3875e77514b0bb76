package dev.tercet.server.kernel.ratelimit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Clock;

/** Buckets of this replica alone. */
record MemoryBuckets(Clock clock) implements BucketStore {

    @Override
    public Bucket bucket(RateLimiter.Key key, BucketConfiguration configuration) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(new WallClock(clock));
        for (Bandwidth bandwidth : configuration.getBandwidths()) {
            builder.addLimit(bandwidth);
        }
        return builder.build();
    }

    @Override
    public boolean blocking() {
        return false;
    }
}
