package dev.tercet.sdk.paging;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks the pages of a list and stops when the server leads in a circle. */
final class PageIterator<T> implements Iterator<Page<T>> {
    private final Function<@Nullable String, Page<T>> fetch;
    private final Set<String> seen = new HashSet<>();
    private @Nullable Page<T> last;

    PageIterator(Function<@Nullable String, Page<T>> fetch) {
        this.fetch = fetch;
    }

    @Override
    public boolean hasNext() {
        return last == null || last.hasNext();
    }

    @Override
    public Page<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("That was the last page");
        }
        String next = last == null ? null : last.next();
        if (next != null && !seen.add(next)) {
            throw new PageLoopException(last.meta());
        }
        Page<T> page = fetch.apply(next);
        last = page;
        return page;
    }
}
