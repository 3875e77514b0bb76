package dev.tercet.sdk.pipeline;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much repeating a client may do in all. A retry costs 5 of 500; a call that succeeds brings 1 back, and 5 if it took
 * retries. So a server that is down for everybody gets at most a hundred retries from a client, and then first attempts only,
 * until calls succeed again.
 */
final class RetryBudget {
    static final int CAPACITY = 500;
    static final int COST = 5;

    private final AtomicInteger left = new AtomicInteger(CAPACITY);

    /** Takes the cost of one retry, if it is there. */
    boolean take() {
        int before = left.getAndUpdate(amount -> amount < COST ? amount : amount - COST);
        return before >= COST;
    }

    /** A call succeeded, at the first attempt or after retries. */
    void succeeded(boolean afterRetries) {
        int reward = afterRetries ? COST : 1;
        if (left.get() < CAPACITY) {
            left.updateAndGet(amount -> Math.min(CAPACITY, amount + reward));
        }
    }

    int left() {
        return left.get();
    }
}
