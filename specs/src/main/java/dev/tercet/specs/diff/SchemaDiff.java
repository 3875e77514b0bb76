package dev.tercet.specs.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Compares two schemas of one place.
 *
 * <p>What a client sends may not become harder to satisfy, and what a client reads may not become wider than it was. The two
 * are mirror images: for an answer the older schema must not be narrower than the newer one. New properties of an answer
 * are harmless. Not thread-safe.
 */
final class SchemaDiff {

    private static final List<String> UPPER =
            List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> LOWER =
            List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final List<String> EXACT = List.of("pattern", "format", "multipleOf", "const", "uniqueItems");

    private final Document before;
    private final Document after;
    private final boolean sent;
    private final List<Break> breaks;
    private final Set<List<JsonNode>> open = new HashSet<>();

    private SchemaDiff(Document before, Document after, boolean sent, List<Break> breaks) {
        this.before = before;
        this.after = after;
        this.sent = sent;
        this.breaks = breaks;
    }

    /** Compares what a client sends at a place. */
    static void sent(Document before, Document after, JsonNode old, JsonNode now, String where, List<Break> breaks) {
        new SchemaDiff(before, after, true, breaks).compare(old, now, where);
    }

    /** Compares what a client reads at a place. */
    static void read(Document before, Document after, JsonNode old, JsonNode now, String where, List<Break> breaks) {
        new SchemaDiff(before, after, false, breaks).compare(old, now, where);
    }

    private void compare(JsonNode oldSchema, JsonNode newSchema, String where) {
        Nullable old = Nullable.of(before, oldSchema);
        Nullable now = Nullable.of(after, newSchema);
        if (!open.add(List.of(old.schema(), now.schema()))) {
            return;
        }
        compareTypes(old, now, where);
        compareEnums(old.schema(), now.schema(), where);
        compareBounds(old.schema(), now.schema(), where);
        compareUnions(old.schema(), now.schema(), where);
        compareProperties(old.schema(), now.schema(), where);
        ifBoth(old.schema(), now.schema(), "items", (a, b) -> compare(a, b, where + "[]"));
        ifBoth(old.schema(), now.schema(), "additionalProperties", (a, b) -> {
            if (a.isObject() && b.isObject()) {
                compare(a, b, where + ".*");
            }
        });
        open.remove(List.of(old.schema(), now.schema()));
    }

    private void compareTypes(Nullable old, Nullable now, String where) {
        Set<String> lost = new TreeSet<>((sent ? old : now).types());
        lost.removeAll((sent ? now : old).types());
        boolean untyped = old.types().isEmpty() || now.types().isEmpty();
        if (!lost.isEmpty() && !untyped) {
            add(
                    where,
                    BreakRule.TYPE_NARROWED,
                    BreakRule.TYPE_WIDENED,
                    (sent ? "no longer " : "now also ") + String.join(", ", lost));
        }
    }

    private void compareEnums(JsonNode old, JsonNode now, String where) {
        if (!old.has("enum") && !now.has("enum")) {
            return;
        }
        JsonNode wide = (sent ? old : now).path("enum");
        JsonNode narrow = (sent ? now : old).path("enum");
        List<String> lost = new ArrayList<>();
        wide.forEach(value -> lost.add(value.asText()));
        narrow.forEach(value -> lost.remove(value.asText()));
        if (wide.isMissingNode()) {
            lost.add("any value");
        }
        if (!lost.isEmpty() && !narrow.isMissingNode()) {
            add(
                    where,
                    BreakRule.ENUM_NARROWED,
                    BreakRule.ENUM_WIDENED,
                    (sent ? "no longer " : "now also ") + String.join(", ", lost));
        }
    }

    private void compareBounds(JsonNode old, JsonNode now, String where) {
        JsonNode wide = sent ? old : now;
        JsonNode narrow = sent ? now : old;
        for (String keyword : UPPER) {
            boolean tighter = narrow.has(keyword)
                    && (!wide.has(keyword)
                            || narrow.get(keyword)
                                            .decimalValue()
                                            .compareTo(wide.get(keyword).decimalValue())
                                    < 0);
            addBound(tighter, keyword, old, now, where);
        }
        for (String keyword : LOWER) {
            boolean tighter = narrow.has(keyword)
                    && (wide.has(keyword)
                            ? narrow.get(keyword)
                                            .decimalValue()
                                            .compareTo(wide.get(keyword).decimalValue())
                                    > 0
                            : narrow.get(keyword).decimalValue().signum() > 0 || keyword.endsWith("inimum"));
            addBound(tighter, keyword, old, now, where);
        }
        for (String keyword : EXACT) {
            addBound(narrow.has(keyword) && !narrow.get(keyword).equals(wide.get(keyword)), keyword, old, now, where);
        }
    }

    private void addBound(boolean broken, String keyword, JsonNode old, JsonNode now, String where) {
        if (broken) {
            add(
                    where,
                    BreakRule.BOUND_NARROWED,
                    BreakRule.BOUND_WIDENED,
                    keyword + " was " + text(old.path(keyword)) + ", is " + text(now.path(keyword)));
        }
    }

    private void compareUnions(JsonNode old, JsonNode now, String where) {
        Map<String, JsonNode> oldMembers = Nullable.members(old);
        Map<String, JsonNode> newMembers = Nullable.members(now);
        Set<String> lost = new TreeSet<>((sent ? oldMembers : newMembers).keySet());
        lost.removeAll((sent ? newMembers : oldMembers).keySet());
        if (!lost.isEmpty()) {
            add(
                    where,
                    BreakRule.UNION_NARROWED,
                    BreakRule.UNION_WIDENED,
                    (sent ? "no longer " : "now also ") + String.join(", ", lost));
        }
        oldMembers.forEach((name, member) -> {
            if (newMembers.containsKey(name)) {
                compare(member, newMembers.get(name), where + "(" + name + ")");
            }
        });
        for (int i = 0; i < Math.min(old.path("allOf").size(), now.path("allOf").size()); i++) {
            compare(old.path("allOf").get(i), now.path("allOf").get(i), where);
        }
    }

    private void compareProperties(JsonNode old, JsonNode now, String where) {
        for (var property : old.path("properties").properties()) {
            JsonNode present = now.path("properties").path(property.getKey());
            String place = where + (where.endsWith(" ") ? "" : ".") + property.getKey();
            if (present.isMissingNode()) {
                add(place, BreakRule.PROPERTY_REMOVED, BreakRule.PROPERTY_REMOVED, "is gone");
            } else {
                compare(property.getValue(), present, place);
            }
        }
        Set<String> wasRequired = names(old.path("required"));
        Set<String> isRequired = names(now.path("required"));
        for (String name : sent ? isRequired : wasRequired) {
            boolean known = now.path("properties").has(name);
            if (known && !(sent ? wasRequired : isRequired).contains(name)) {
                String place = where + (where.endsWith(" ") ? "" : ".") + name;
                add(
                        place,
                        BreakRule.PROPERTY_REQUIRED,
                        BreakRule.PROPERTY_OPTIONAL,
                        sent ? "is required now" : "is no longer always there");
            }
        }
        if (sent && isClosed(now) && !isClosed(old)) {
            breaks.add(new Break(where.strip(), BreakRule.CLOSED, "refuses other properties now"));
        }
    }

    private void add(String where, BreakRule whenSent, BreakRule whenRead, String message) {
        breaks.add(new Break(where.strip(), sent ? whenSent : whenRead, message));
    }

    private static void ifBoth(JsonNode old, JsonNode now, String key, BiConsumer<JsonNode, JsonNode> action) {
        if (old.has(key) && now.has(key)) {
            action.accept(old.get(key), now.get(key));
        }
    }

    private static boolean isClosed(JsonNode schema) {
        return schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").asBoolean();
    }

    private static Set<String> names(JsonNode array) {
        Set<String> names = new TreeSet<>();
        array.forEach(item -> names.add(item.asText()));
        return names;
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "open" : value.asText();
    }
}
