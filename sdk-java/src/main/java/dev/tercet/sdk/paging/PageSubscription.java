package dev.tercet.sdk.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hands the elements of pages to one subscriber, no more than it asks for, and asks for a page only when an element of it is
 * wanted. Signals follow one another: whoever has something to do adds to the work, and the first one does it all.
 *
 * @param <T> the type of the items
 * @param <E> what is handed on: items or pages
 */
final class PageSubscription<T, E> implements Flow.Subscription {
    private final Flow.Subscriber<? super E> subscriber;
    private final Function<@Nullable String, CompletableFuture<Page<T>>> fetch;
    private final Function<Page<T>, Iterable<E>> elementsOf;
    private final PageTrail<T> trail = new PageTrail<>();
    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger work = new AtomicInteger();
    private Iterator<E> elements = Collections.emptyIterator();
    private long left;
    private boolean ended;
    private volatile boolean cancelled;
    private volatile @Nullable CompletableFuture<Page<T>> underWay;
    private volatile @Nullable Throwable fault;

    PageSubscription(
            Flow.Subscriber<? super E> subscriber,
            Function<@Nullable String, CompletableFuture<Page<T>>> fetch,
            Function<Page<T>, Iterable<E>> elementsOf,
            long limit) {
        this.subscriber = subscriber;
        this.fetch = fetch;
        this.elementsOf = elementsOf;
        this.left = limit;
    }

    @Override
    public void request(long count) {
        if (count <= 0) {
            fault = new IllegalArgumentException("The demand must be positive");
        } else {
            demand.accumulateAndGet(count, PageSubscription::sum);
        }
        work();
    }

    @Override
    public void cancel() {
        cancelled = true;
        CompletableFuture<Page<T>> call = underWay;
        if (call != null) {
            call.cancel(true);
        }
    }

    private void work() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        int done = 1;
        do {
            advance();
            done = work.addAndGet(-done);
        } while (done != 0);
    }

    private void advance() {
        while (!cancelled && !ended) {
            Throwable failed = fault;
            if (failed != null) {
                ended = true;
                subscriber.onError(failed);
            } else if (left == 0 || (!elements.hasNext() && underWay == null && !trail.hasNext())) {
                ended = true;
                subscriber.onComplete();
            } else if (demand.get() == 0 || !handOnOrAsk()) {
                return;
            }
        }
    }

    /** Hands on one element, takes in a page that has arrived, or asks for one; false if one is still under way. */
    private boolean handOnOrAsk() {
        CompletableFuture<Page<T>> call = underWay;
        if (elements.hasNext()) {
            demand.updateAndGet(open -> open == Long.MAX_VALUE ? open : open - 1);
            left--;
            subscriber.onNext(elements.next());
            return true;
        }
        if (call == null) {
            ask();
            return true;
        }
        if (!call.isDone()) {
            return false;
        }
        underWay = null;
        try {
            Page<T> page = call.join();
            trail.add(page);
            elements = elementsOf.apply(page).iterator();
        } catch (CompletionException e) {
            fault = e.getCause() == null ? e : e.getCause();
        } catch (RuntimeException e) {
            fault = e;
        }
        return true;
    }

    private void ask() {
        try {
            CompletableFuture<Page<T>> call = fetch.apply(trail.next());
            underWay = call;
            if (cancelled) {
                call.cancel(true);
            }
            call.whenComplete((page, failed) -> work());
        } catch (RuntimeException e) {
            fault = e;
        }
    }

    private static long sum(long a, long b) {
        return a + b < 0 ? Long.MAX_VALUE : a + b;
    }
}
