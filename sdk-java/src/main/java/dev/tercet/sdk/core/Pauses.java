package dev.tercet.sdk.core;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How time is let pass between attempts and between the looks of a waiter. Tests replace it, so that nothing waits:
 * {@code pause -> { clock.advance(pause); return CompletableFuture.completedFuture(null); }}.
 */
@FunctionalInterface
public interface Pauses {

    /** Real time, by the one daemon thread that the JDK keeps for delays. */
    Pauses REAL = pause -> new CompletableFuture<Void>().completeOnTimeout(null, pause.toNanos(), TimeUnit.NANOSECONDS);

    /** Completes when the pause is over. Cancelling it frees what waits. */
    CompletableFuture<Void> of(Duration pause);
}
