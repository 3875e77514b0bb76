package dev.tercet.server.kernel.ratelimit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Buckets that all replicas share, a row each. A decision locks the row, so that no two of them spend one token; it is a
 * transaction of its own, and no request's.
 */
final class DatabaseBuckets implements BucketStore {

    static final String TABLE = "kernel.rate_bucket";

    private final ProxyManager<Long> buckets;

    DatabaseBuckets(DataSource database, Clock clock) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table(TABLE)
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .clientClock(new WallClock(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    @Override
    public Bucket bucket(RateLimiter.Key key, BucketConfiguration configuration) {
        return buckets.getProxy(id(key, configuration), () -> configuration);
    }

    @Override
    public boolean blocking() {
        return true;
    }

    /**
     * With the figures of the plan: a row keeps those that it was made with, so that other ones need another row. 64 bits of a
     * hash that spreads evenly: two of a million keys meet with a chance of one in 37 million.
     */
    static long id(RateLimiter.Key key, BucketConfiguration configuration) {
        try {
            String text = String.join("\n", key.api(), key.kind(), key.id(), key.plan(), configuration.toString());
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
