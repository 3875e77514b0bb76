package dev.tercet.sdk.paging;

import dev.tercet.sdk.core.CallFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** A subscriber that takes everything and has a future for the end; cancelling the future cancels the subscription. */
final class Collecting<E> implements Flow.Subscriber<E> {
    private final Consumer<? super E> consumer;
    private final CompletableFuture<Void> cancellation = new CompletableFuture<>();
    private final CallFuture<Void> end = new CallFuture<>();

    private Collecting(Consumer<? super E> consumer) {
        this.consumer = consumer;
    }

    static <E> CompletableFuture<Void> each(Flow.Publisher<E> publisher, Consumer<? super E> consumer) {
        Collecting<E> collecting = new Collecting<>(consumer);
        publisher.subscribe(collecting);
        return collecting.end;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        cancellation.whenComplete((nothing, fault) -> subscription.cancel());
        end.follow(cancellation);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(E element) {
        if (end.isDone()) {
            return;
        }
        try {
            consumer.accept(element);
        } catch (RuntimeException e) {
            end.completeExceptionally(e);
            cancellation.cancel(false);
        }
    }

    @Override
    public void onError(Throwable fault) {
        end.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
        end.complete(null);
    }
}
