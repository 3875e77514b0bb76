package dev.tercet.sdk.paging;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks the pages of a list. */
final class PageIterator<T> implements Iterator<Page<T>> {
    private final Function<@Nullable String, Page<T>> fetch;
    private final PageTrail<T> trail = new PageTrail<>();

    PageIterator(Function<@Nullable String, Page<T>> fetch) {
        this.fetch = fetch;
    }

    @Override
    public boolean hasNext() {
        return trail.hasNext();
    }

    @Override
    public Page<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("That was the last page");
        }
        Page<T> page = fetch.apply(trail.next());
        trail.add(page);
        return page;
    }
}
