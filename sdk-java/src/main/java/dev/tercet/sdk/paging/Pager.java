package dev.tercet.sdk.paging;

import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.model.Model;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.operation.Invoker;
import dev.tercet.sdk.operation.Operation;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read page by page while it is walked. Nothing is sent before the first item or page is asked for; filters and
 * options hold for every page. A pager is immutable and can be walked any number of times, each time from its start.
 *
 * <p>Errors appear where they happen, as the exceptions of {@link Invoker#call}.
 *
 * @param <T> the type of the items
 */
public final class Pager<T> implements Iterable<T> {
    private final Invoker invoker;
    private final Operation<? extends Model> operation;
    private final Arguments arguments;
    private final CallOptions options;
    private final PageReader<T> reader;
    private final long limit;

    private Pager(
            Invoker invoker,
            Operation<? extends Model> operation,
            Arguments arguments,
            CallOptions options,
            PageReader<T> reader,
            long limit) {
        this.invoker = invoker;
        this.operation = operation;
        this.arguments = arguments;
        this.options = options;
        this.reader = reader;
        this.limit = limit;
    }

    /** For generated resources: a pager over an operation that has {@link Operation#paging()}. */
    public static <T> Pager<T> of(
            Invoker invoker, Operation<? extends Model> operation, Arguments arguments, CallOptions options) {
        return new Pager<>(invoker, operation, arguments, options, PageReader.of(operation, arguments), Long.MAX_VALUE);
    }

    /**
     * The same list, but at most so many items in all, however many pages that takes.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Pager<T> limit(long items) {
        if (items < 0) {
            throw new IllegalArgumentException("The limit is negative");
        }
        return new Pager<>(invoker, operation, arguments, options, reader, items);
    }

    /** The same list from a later page on; {@link Page#next()} of the page before says which. */
    public Pager<T> from(String next) {
        Arguments later = arguments.parameter(reader.parameter(), next);
        return new Pager<>(invoker, operation, later, options, PageReader.of(operation, later), limit);
    }

    /** Asks for the first page only. */
    public Page<T> firstPage() {
        return fetch(null);
    }

    /** The pages, each asked for when it is reached. {@link #limit} does not hold for them. */
    public Iterable<Page<T>> pages() {
        return () -> new PageIterator<>(this::fetch);
    }

    /** The items, each page asked for when it is reached. */
    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(new PageIterator<>(this::fetch), limit);
    }

    /** The items as a sequential stream. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** All items. Mind the size of the list, or set a {@link #limit}. */
    public List<T> toList() {
        return stream().toList();
    }

    private Page<T> fetch(@Nullable String next) {
        Arguments page = next == null ? arguments : arguments.parameter(reader.parameter(), next);
        Response<? extends Model> response = invoker.call(operation, page, options);
        return reader.read(response.value(), response.meta(), next);
    }
}
