package dev.tercet.server.kernel.page;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what the page holds
 * @param next the cursor of the next page; null on the last one
 * @param limit how many items were asked for
 * @param total how many items the whole list has under the same filters; -1 where it was not counted
 */
public record Page<T>(List<T> items, String next, int limit, long total) {

    public boolean hasMore() {
        return next != null;
    }

    public <R> List<R> map(Function<? super T, ? extends R> mapper) {
        return items.stream().<R>map(mapper).toList();
    }
}
