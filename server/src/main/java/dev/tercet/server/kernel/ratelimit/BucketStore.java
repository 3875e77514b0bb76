package dev.tercet.server.kernel.ratelimit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;

/** Where the tokens of buckets are kept. */
interface BucketStore {

    /** The bucket of the key, full when the key is new. */
    Bucket bucket(RateLimiter.Key key, BucketConfiguration configuration);

    /** Whether using a bucket waits for somebody. */
    boolean blocking();
}
