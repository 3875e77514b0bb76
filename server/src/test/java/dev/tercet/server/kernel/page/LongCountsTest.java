package dev.tercet.server.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LongCountsTest {

    private final LongCounts counts = new LongCounts();
    private final AtomicInteger bounded = new AtomicInteger();
    private final AtomicInteger full = new AtomicInteger();

    @Test
    void aListUpToTheBoundIsCountedEachTime() {
        assertThat(count("short", 1_000)).isEqualTo(1_000);
        assertThat(count("short", 999)).isEqualTo(999);
        assertThat(bounded).hasValue(2);
        assertThat(full).hasValue(0);
    }

    @Test
    void aLongerOneIsCountedOnceInAWhile() {
        assertThat(count("long", 1_001)).isEqualTo(1_001);
        assertThat(count("long", 1_002)).isEqualTo(1_001);
        assertThat(bounded).hasValue(1);
        assertThat(full).hasValue(1);
    }

    @Test
    void eachListHasItsOwnNumber() {
        assertThat(count("long", 5_000)).isEqualTo(5_000);
        assertThat(count("another", 7_000)).isEqualTo(7_000);
        assertThat(count("short", 3)).isEqualTo(3);
    }

    private long count(String list, int rows) {
        return counts.of(
                list,
                () -> {
                    bounded.incrementAndGet();
                    return Math.min(rows, LongCounts.EXACT + 1);
                },
                () -> {
                    full.incrementAndGet();
                    return rows;
                });
    }
}
