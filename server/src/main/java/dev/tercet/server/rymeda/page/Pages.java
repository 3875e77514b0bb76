package dev.tercet.server.rymeda.page;

import dev.tercet.contract.rymeda.model.Pagination;
import dev.tercet.server.kernel.page.Page;

/** Rymeda's way of saying where a page stands. */
public final class Pages {

    private Pages() {}

    /**
     * @param total how many items the whole list has under the same filters
     */
    public static Pagination pagination(Page<?> page, long total) {
        return new Pagination()
                .cursor(page.next())
                .hasMore(page.hasMore())
                .limit(page.limit())
                .total(Math.toIntExact(total));
    }
}
