package dev.tercet.sdk.paging;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far the pages of a list have been walked; it notices when the server leads in a circle. For one thread at a time. */
final class PageTrail<T> {
    private final Set<String> seen = new HashSet<>();
    private @Nullable Page<T> last;

    /** Whether there is another page after those that were added. */
    boolean hasNext() {
        return last == null || last.hasNext();
    }

    /**
     * What the next page is asked for by; null for the first.
     *
     * @throws PageLoopException if it has been read before
     */
    @Nullable
    String next() {
        String next = last == null ? null : last.next();
        if (next != null && !seen.add(next)) {
            throw new PageLoopException(last.meta());
        }
        return next;
    }

    void add(Page<T> page) {
        last = page;
    }
}
