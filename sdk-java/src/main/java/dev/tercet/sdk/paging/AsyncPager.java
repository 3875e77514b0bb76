package dev.tercet.sdk.paging;

import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.model.Model;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.operation.AsyncInvoker;
import dev.tercet.sdk.operation.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read page by page while a subscriber asks for its items, or while a future collects them. Nothing is sent
 * before; filters and options hold for every page. A pager is immutable, and each subscriber gets the list from its start.
 * Cancelling gives up the request under way.
 *
 * @param <T> the type of the items
 */
public final class AsyncPager<T> implements Flow.Publisher<T> {
    private final AsyncInvoker invoker;
    private final Operation<? extends Model> operation;
    private final Arguments arguments;
    private final CallOptions options;
    private final PageReader<T> reader;
    private final long limit;

    private AsyncPager(
            AsyncInvoker invoker,
            Operation<? extends Model> operation,
            Arguments arguments,
            CallOptions options,
            long limit) {
        this.invoker = invoker;
        this.operation = operation;
        this.arguments = arguments;
        this.options = options;
        this.reader = PageReader.of(operation, arguments);
        this.limit = limit;
    }

    /** For generated resources: a pager over an operation that has {@link Operation#paging()}. */
    public static <T> AsyncPager<T> of(
            AsyncInvoker invoker, Operation<? extends Model> operation, Arguments arguments, CallOptions options) {
        return new AsyncPager<>(invoker, operation, arguments, options, Long.MAX_VALUE);
    }

    /**
     * The same list, but at most so many items in all, however many pages that takes.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public AsyncPager<T> limit(long items) {
        if (items < 0) {
            throw new IllegalArgumentException("The limit is negative");
        }
        return new AsyncPager<>(invoker, operation, arguments, options, items);
    }

    /** The same list from a later page on; {@link Page#next()} of the page before says which. */
    public AsyncPager<T> from(String next) {
        return new AsyncPager<>(invoker, operation, arguments.parameter(reader.parameter(), next), options, limit);
    }

    /** Asks for the first page only. */
    public CompletableFuture<Page<T>> firstPage() {
        return fetch(null);
    }

    /** Hands the items to a subscriber, asking for each page when an item of it is wanted. */
    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        subscriber.onSubscribe(new PageSubscription<>(subscriber, this::fetch, Page::items, limit));
    }

    /** The pages, each asked for when it is wanted. {@link #limit} does not hold for them. */
    public Flow.Publisher<Page<T>> pages() {
        return subscriber -> subscriber.onSubscribe(
                new PageSubscription<T, Page<T>>(subscriber, this::fetch, List::of, Long.MAX_VALUE));
    }

    /**
     * Hands each item to the given code, one after the other. The future is complete after the last; it fails with what the
     * code throws.
     */
    public CompletableFuture<Void> forEach(Consumer<? super T> code) {
        return Collecting.each(this, code);
    }

    /** All items. Mind the size of the list, or set a {@link #limit}. */
    public CompletableFuture<List<T>> toList() {
        List<T> items = new ArrayList<>();
        return forEach(items::add).thenApply(nothing -> Collections.unmodifiableList(items));
    }

    private CompletableFuture<Page<T>> fetch(@Nullable String next) {
        Arguments page = next == null ? arguments : arguments.parameter(reader.parameter(), next);
        return invoker.callAsync(operation, page, options)
                .thenApply(response -> reader.read(response.value(), response.meta(), next));
    }
}
