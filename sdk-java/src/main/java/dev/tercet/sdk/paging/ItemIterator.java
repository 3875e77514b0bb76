package dev.tercet.sdk.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Walks the items of pages, asking for a page only when an item of it is needed. */
final class ItemIterator<T> implements Iterator<T> {
    private final Iterator<Page<T>> pages;
    private Iterator<T> items = Collections.emptyIterator();
    private long left;

    ItemIterator(Iterator<Page<T>> pages, long limit) {
        this.pages = pages;
        this.left = limit;
    }

    @Override
    public boolean hasNext() {
        while (left > 0 && !items.hasNext() && pages.hasNext()) {
            items = pages.next().items().iterator();
        }
        return left > 0 && items.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("That was the last item");
        }
        left--;
        return items.next();
    }
}
