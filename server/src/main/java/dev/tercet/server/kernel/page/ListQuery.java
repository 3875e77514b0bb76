package dev.tercet.server.kernel.page;

import dev.tercet.server.kernel.page.CursorCodec.Position;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * A filtered list in a fixed order, read page by page. By cursor the next page starts at a key and costs the same
 * wherever it lies; by offset it is counted from the start. One more row than asked for is read, to learn whether there is
 * a next page. Not thread-safe; one instance serves one request.
 *
 * @param <E> the entity
 */
public final class ListQuery<E> {

    private static final LongCounts LONG_COUNTS = new LongCounts();

    private final EntityManager entities;
    private final Class<E> type;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Object> moments = new LinkedHashMap<>();
    private Order<E> order;

    /** Where a page has shown it. */
    private Long counted;

    private ListQuery(EntityManager entities, Class<E> type) {
        this.entities = entities;
        this.type = type;
    }

    public static <E> ListQuery<E> of(EntityManager entities, Class<E> type) {
        return new ListQuery<>(entities, type);
    }

    /**
     * The order of a list.
     *
     * @param attribute the entity's attribute; it must be an Instant, a LocalDate, a Long or a String. Not a
     *     BigDecimal: row-level security keeps comparisons of numeric out of index conditions (they are not leakproof)
     * @param value reads the attribute
     * @param id reads the entity's id, which breaks ties
     */
    public record Order<E>(String attribute, boolean descending, Function<E, Object> value, Function<E, String> id) {}

    /** Keeps the rows for which the condition holds. A null value leaves the condition out. The condition names its value {@code :name}. */
    public ListQuery<E> where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Keeps the rows for which the condition holds. The cursor does not remember it: the scope must tell the condition. */
    public ListQuery<E> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /**
     * Keeps the rows for which the condition holds at this moment. The moment differs from page to page, so the cursor does not
     * remember it: the scope must tell the condition.
     */
    public ListQuery<E> whereNow(String condition, String name, Instant now) {
        conditions.add(condition);
        moments.put(name, now);
        return this;
    }

    /** Keeps the rows for which the condition holds today, in the same way. */
    public ListQuery<E> whereNow(String condition, String name, LocalDate today) {
        conditions.add(condition);
        moments.put(name, today);
        return this;
    }

    public ListQuery<E> orderBy(Order<E> wanted) {
        this.order = wanted;
        return this;
    }

    /** How many rows the whole list has: exactly, or for one of more than a thousand as of some seconds ago ({@link LongCounts}). */
    public long count() {
        if (counted != null) {
            return counted;
        }
        Object tenant = entities.unwrap(Session.class).getTenantIdentifierValue();
        String rows = "from " + type.getName() + " e" + filter();
        return LONG_COUNTS.of(
                List.of(tenant, rows, Map.copyOf(values)),
                () -> filled(entities.createQuery("select 1 " + rows, Integer.class))
                        .setMaxResults(LongCounts.EXACT + 1)
                        .getResultList()
                        .size(),
                () -> filled(entities.createQuery("select count(e) " + rows, Long.class))
                        .getSingleResult());
    }

    private <T> TypedQuery<T> filled(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        moments.forEach(query::setParameter);
        return query;
    }

    /** The page at the cursor (the first one without), and no count. */
    public Page<E> page(int limit, String cursor, CursorCodec cursors, String scope) {
        String fullScope = scope + '\n' + order.attribute() + order.descending() + values;
        String filter = filter();
        String after = "";
        Position position = null;
        if (cursor != null) {
            position = cursors.read(cursor, fullScope);
            String than = order.descending() ? "<" : ">";
            after = (filter.isEmpty() ? " where " : " and ") + "(e." + order.attribute() + ", e.id) " + than
                    + " (:afterValue, :afterId)";
        }
        TypedQuery<E> query =
                filled(entities.createQuery("from " + type.getName() + " e" + filter + after + direction(), type));
        if (position != null) {
            query.setParameter("afterValue", parse(position.sortValue()));
            query.setParameter("afterId", id(position.id()));
        }
        List<E> rows = query.setMaxResults(limit + 1).getResultList();
        boolean more = rows.size() > limit;
        if (cursor == null && !more) {
            counted = (long) rows.size();
        }
        List<E> items = more ? rows.subList(0, limit) : rows;
        String next = more ? cursors.write(position(items.get(limit - 1)), fullScope) : null;
        return new Page<>(items, next, limit, -1);
    }

    /** The rows from the offset on, and the count of all. */
    public Page<E> page(int limit, int offset) {
        List<E> rows = filled(entities.createQuery("from " + type.getName() + " e" + filter() + direction(), type))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        if (rows.size() < limit && (offset == 0 || !rows.isEmpty())) {
            counted = (long) offset + rows.size();
        }
        return new Page<>(rows, null, limit, count());
    }

    private String filter() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private String direction() {
        String way = order.descending() ? " desc" : "";
        return " order by e." + order.attribute() + way + ", e.id" + way;
    }

    private Position position(E row) {
        return new Position(order.value().apply(row).toString(), order.id().apply(row));
    }

    private Object parse(String sortValue) {
        Class<?> wanted = attributeType(order.attribute());
        if (wanted == Instant.class) {
            return Instant.parse(sortValue);
        }
        if (wanted == LocalDate.class) {
            return LocalDate.parse(sortValue);
        }
        return wanted == Long.class ? Long.valueOf(sortValue) : sortValue;
    }

    private Object id(String text) {
        return attributeType("id") == java.util.UUID.class ? java.util.UUID.fromString(text) : text;
    }

    private Class<?> attributeType(String attribute) {
        return entities.getMetamodel().entity(type).getAttribute(attribute).getJavaType();
    }
}
