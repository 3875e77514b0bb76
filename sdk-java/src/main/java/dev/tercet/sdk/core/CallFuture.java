package dev.tercet.sdk.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The future of a call. Cancelling it, or any future derived from it, gives up the request under way and sends no further one.
 * An ordinary {@link CompletableFuture} would only stop listening.
 *
 * @param <T> the type of the result
 */
public final class CallFuture<T> extends CompletableFuture<T> {
    private volatile @Nullable Future<?> work;

    /** Names what is to be cancelled along with this future, in place of what was named before. */
    public void follow(Future<?> current) {
        work = current;
        if (isCancelled()) {
            current.cancel(true);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        Future<?> current = work;
        if (cancelled && current != null) {
            current.cancel(true);
        }
        return cancelled;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        CallFuture<U> derived = new CallFuture<>();
        derived.follow(this);
        return derived;
    }
}
