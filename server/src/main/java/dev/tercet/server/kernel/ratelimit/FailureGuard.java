package dev.tercet.server.kernel.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Counts failed authentications by client address, so that guessing ends early and costs the database nothing. Who
 * authenticates well is never counted. Thread-safe.
 */
@Singleton
public class FailureGuard {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** The part of an IPv6 address that one customer of a network is given. */
    private static final int IPV6_PREFIX_BYTES = 8;

    private final int failures;
    private final Clock clock;
    private final Cache<String, Bucket> byAddress;

    public FailureGuard(RateLimitSettings settings, Clock clock) {
        this.failures = settings.failuresPerMinute();
        this.clock = clock;
        this.byAddress = Caffeine.newBuilder().maximumSize(settings.keys()).build();
    }

    /** How long the address must wait before it may try again; zero when it may now. */
    public Duration waitOf(String address) {
        if (failures == 0) {
            return Duration.ZERO;
        }
        Bucket bucket = byAddress.getIfPresent(network(address));
        if (bucket == null) {
            return Duration.ZERO;
        }
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    public void failed(String address) {
        if (failures > 0) {
            byAddress.get(network(address), a -> full()).tryConsume(1);
        }
    }

    /** Forgets every failure. */
    public void reset() {
        byAddress.invalidateAll();
    }

    private Bucket full() {
        return Bucket.builder()
                .withCustomTimePrecision(new WallClock(clock))
                .addLimit(limit -> limit.capacity(failures).refillIntervally(failures, WINDOW))
                .build();
    }

    static String network(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length != 16
                ? address
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_PREFIX_BYTES));
    }
}
