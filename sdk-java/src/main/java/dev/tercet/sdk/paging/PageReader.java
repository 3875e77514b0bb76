package dev.tercet.sdk.paging;

import dev.tercet.sdk.core.ResponseMeta;
import dev.tercet.sdk.model.Model;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.operation.Operation;
import dev.tercet.sdk.operation.Paging;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds items, total and next page in an answer, as the contract says where they are. */
final class PageReader<T> {
    private final Paging paging;
    private final long firstOffset;

    private PageReader(Paging paging, long firstOffset) {
        this.paging = paging;
        this.firstOffset = firstOffset;
    }

    static <T> PageReader<T> of(Operation<?> operation, Arguments arguments) {
        Paging paging = Objects.requireNonNull(operation.paging(), operation.id());
        Object offset = arguments.parameters().get("offset");
        return new PageReader<>(
                paging,
                paging.style() == Paging.Style.OFFSET && offset != null ? Long.parseLong(offset.toString()) : 0);
    }

    /** The query parameter that asks for a page. */
    String parameter() {
        return paging.style() == Paging.Style.CURSOR ? "cursor" : "offset";
    }

    /** Reads the page that was asked for by {@code asked}, null for the first one. */
    Page<T> read(Model answer, ResponseMeta meta, @Nullable String asked) {
        List<T> items = items(answer);
        Long total = total(answer);
        String next = paging.style() == Paging.Style.CURSOR
                ? nextCursor(answer)
                : nextOffset(asked == null ? firstOffset : Long.parseLong(asked), items.size(), total);
        return new Page<>(items, answer, next, total, meta);
    }

    @SuppressWarnings("unchecked") // the generated resource names the type of the items
    private List<T> items(Model answer) {
        Object items = find(answer, paging.items());
        return items == null ? List.of() : (List<T>) items;
    }

    /** An empty page is not the end: a filter may leave nothing of it. Only the server's word counts. */
    private @Nullable String nextCursor(Model answer) {
        Object next = find(answer, Objects.requireNonNull(paging.next()));
        boolean more = paging.more() == null || Boolean.TRUE.equals(find(answer, paging.more()));
        return more && next instanceof String cursor && !cursor.isEmpty() ? cursor : null;
    }

    /** An empty page ends a list by offset, as nothing would move on otherwise. */
    private static @Nullable String nextOffset(long offset, int size, @Nullable Long total) {
        long next = offset + size;
        boolean more = size > 0 && (total == null || next < total);
        return more ? String.valueOf(next) : null;
    }

    private @Nullable Long total(Model answer) {
        String beside = paging.next() == null || !paging.next().contains(".")
                ? "total"
                : paging.next().substring(0, paging.next().lastIndexOf('.') + 1) + "total";
        return find(answer, beside) instanceof Number total ? total.longValue() : null;
    }

    private static @Nullable Object find(Model answer, String path) {
        Object value = answer;
        for (String step : path.split("\\.", -1)) {
            if (value instanceof Model model) {
                value = model.get(step);
            } else {
                value = value instanceof Map<?, ?> map ? map.get(step) : null;
            }
        }
        return value;
    }
}
