package dev.tercet.sdk.paging;

import dev.tercet.sdk.core.ResponseMeta;
import dev.tercet.sdk.model.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items; a page may be empty although more pages follow
 * @param model the whole answer, with what it says besides the items
 * @param next what the next page is asked for by, a cursor or an offset, or null on the last page; keep it to go on later
 *     with {@link Pager#from}
 * @param total how many items the list has in all, or null if the API does not say
 * @param meta status, headers and request id of the answer
 * @param <T> the type of the items
 */
public record Page<T>(
        List<T> items,
        Model model,
        @Nullable String next,
        @Nullable Long total,
        ResponseMeta meta) {

    /** Whether another page follows. */
    public boolean hasNext() {
        return next != null;
    }

    /** How many items, and whether more follow; the items may be private. */
    @Override
    public String toString() {
        return "Page{items=" + items.size() + ", hasNext=" + hasNext() + "}";
    }
}
