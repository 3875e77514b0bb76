package dev.tercet.server.kernel.page;

import dev.tercet.server.kernel.page.CursorCodec.Position;
import dev.tercet.server.kernel.tenancy.TenantReads;
import dev.tercet.server.kernel.tenancy.TenantReads.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A filtered list in a fixed order, like {@link ListQuery}, but read as rows in one round trip ({@link TenantReads}): for
 * lists that are asked for often. Not thread-safe; one instance serves one request.
 *
 * @param <E> what a row becomes
 */
public final class RowList<E> {

    private final TenantReads reads;
    private final String select;
    private final RowReader<E> reader;
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private RowList(TenantReads reads, String select, RowReader<E> reader) {
        this.reads = reads;
        this.select = select;
        this.reader = reader;
    }

    /** A list over {@code select ... from ...}, without conditions. */
    public static <E> RowList<E> of(TenantReads reads, String select, RowReader<E> reader) {
        return new RowList<>(reads, select, reader);
    }

    /**
     * The order of a list.
     *
     * @param column what it goes by; an index must begin with the tenant and have this column and {@code id} next
     * @param type the column's SQL type, as a position in a cursor is a text
     * @param idType the SQL type of {@code id}, which breaks ties
     * @param value the sort value of a row, as a text that PostgreSQL reads back
     * @param id the id of a row
     */
    public record Order<E>(
            String column,
            String type,
            String idType,
            boolean descending,
            Function<E, String> value,
            Function<E, String> id) {

        private String after() {
            return "(" + column + ", id) " + (descending ? "<" : ">") + " (cast(? as " + type + "), cast(? as " + idType
                    + "))";
        }

        private String by() {
            String way = descending ? " desc" : "";
            return " order by " + column + way + ", id" + way;
        }
    }

    /** Keeps the rows for which the condition holds; it has one question mark. A null value leaves it out. */
    public RowList<E> where(String condition, Object value) {
        if (value != null) {
            add(condition);
            values.add(value);
        }
        return this;
    }

    /** The page at the cursor (the first one without). One more row than asked for tells whether there is a next page. */
    public Page<E> page(Order<E> order, int limit, String cursor, CursorCodec cursors, String scope) {
        String fullScope = scope + '\n' + order.column() + order.descending() + conditions + values;
        if (cursor != null) {
            Position position = cursors.read(cursor, fullScope);
            add(order.after());
            values.add(position.sortValue());
            values.add(position.id());
        }
        values.add(limit + 1);
        List<E> rows = reads.query(select + conditions + order.by() + " limit ?", reader)
                .all(values.toArray());
        boolean more = rows.size() > limit;
        List<E> items = more ? rows.subList(0, limit) : rows;
        return new Page<>(items, more ? cursors.write(last(items, order), fullScope) : null, limit, -1);
    }

    private void add(String condition) {
        conditions.append(conditions.isEmpty() ? " where " : " and ").append(condition);
    }

    private static <E> Position last(List<E> items, Order<E> order) {
        E row = items.get(items.size() - 1);
        return new Position(order.value().apply(row), order.id().apply(row));
    }
}
