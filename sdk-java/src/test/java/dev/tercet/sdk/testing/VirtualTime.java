package dev.tercet.sdk.testing;

import dev.tercet.sdk.core.Pauses;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Pauses that are over at once, having moved the clock; it remembers them. */
public final class VirtualTime implements Pauses {
    private final MovableClock clock = new MovableClock();
    private final List<Duration> pauses = new ArrayList<>();

    @Override
    public synchronized CompletableFuture<Void> of(Duration pause) {
        pauses.add(pause);
        clock.advance(pause);
        return CompletableFuture.completedFuture(null);
    }

    public Clock clock() {
        return clock;
    }

    public void advance(Duration duration) {
        clock.advance(duration);
    }

    /** The pauses up to now, in milliseconds. */
    public synchronized List<Long> pauses() {
        return pauses.stream().map(Duration::toMillis).toList();
    }
}
