package dev.tercet.server.kernel.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long the long lists are. PostgreSQL counts a million rows in some tenths of a second, which is more than a hundred times
 * what a page costs; whoever walks such a list does not look at the last digit. So lists are counted up to a bound, and those
 * beyond it in full only when that was not done a moment ago. Thread-safe.
 */
final class LongCounts {

    /** Up to here a total is exact. Counting this far costs a few milliseconds. */
    static final int EXACT = 1_000;

    /** Beyond it a total is as old as this at most: nobody notices, and a walk through the list counts a few times only. */
    private static final Duration LIFE = Duration.ofSeconds(30);

    private static final int LISTS = 10_000;

    private final Cache<Object, Long> known =
            Caffeine.newBuilder().expireAfterWrite(LIFE).maximumSize(LISTS).build();

    /**
     * The number of rows of a list.
     *
     * @param list what tells it from others, its tenant included
     * @param upToBound counts no further than one beyond {@link #EXACT}
     * @param all counts to the end
     */
    long of(Object list, LongSupplier upToBound, LongSupplier all) {
        Long remembered = known.getIfPresent(list);
        if (remembered != null) {
            return remembered;
        }
        long counted = upToBound.getAsLong();
        if (counted > EXACT) {
            counted = all.getAsLong();
            known.put(list, counted);
        }
        return counted;
    }
}
