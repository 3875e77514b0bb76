package dev.tercet.sdk.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The future of a call. Cancelling it, or any future derived from it, gives up the request under way and sends no further one;
 * that holds for a call that was composed into it as well. An ordinary {@link CompletableFuture} would only stop listening.
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

    @Override
    public <U> CompletableFuture<U> thenCompose(Function<? super T, ? extends CompletionStage<U>> next) {
        Composition<T, U> composition = new Composition<>(next);
        return composition.of(super.thenCompose(composition));
    }

    @Override
    public <U> CompletableFuture<U> thenComposeAsync(Function<? super T, ? extends CompletionStage<U>> next) {
        Composition<T, U> composition = new Composition<>(next);
        return composition.of(super.thenComposeAsync(composition));
    }

    @Override
    public <U> CompletableFuture<U> thenComposeAsync(
            Function<? super T, ? extends CompletionStage<U>> next, Executor executor) {
        Composition<T, U> composition = new Composition<>(next);
        return composition.of(super.thenComposeAsync(composition, executor));
    }

    /** Lets the whole follow the part that comes second, whichever of the two is there first. */
    private static final class Composition<T, U> implements Function<T, CompletionStage<U>> {
        private final Function<? super T, ? extends CompletionStage<U>> next;
        private volatile @Nullable CompletableFuture<U> part;
        private volatile @Nullable CompletableFuture<U> whole;

        private Composition(Function<? super T, ? extends CompletionStage<U>> next) {
            this.next = next;
        }

        @Override
        public CompletionStage<U> apply(T value) {
            CompletionStage<U> stage = next.apply(value);
            part = stage.toCompletableFuture();
            link();
            return stage;
        }

        private CompletableFuture<U> of(CompletableFuture<U> future) {
            whole = future;
            link();
            return future;
        }

        private void link() {
            CompletableFuture<U> second = part;
            if (second != null && whole instanceof CallFuture<U> future) {
                future.follow(second);
            }
        }
    }
}
