package dev.tercet.server.process;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for something that another process does. The bound is there to end a broken test, not to judge a slow machine. */
final class Patience {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS = 50;

    private Patience() {}

    static void until(String what, Callable<Boolean> holds) throws Exception {
        long deadline = System.nanoTime() + BOUND.toNanos();
        while (!holds.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never saw " + what);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
