package dev.tercet.sdk.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all generated builders have in common. A builder is for one thread; the models it makes are independent of it.
 *
 * @param <T> the model
 * @param <B> the builder itself
 */
public abstract class ModelBuilder<T extends Model, B extends ModelBuilder<T, B>> {
    private final Shape<T> shape;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** For generated classes. */
    protected ModelBuilder(Shape<T> shape) {
        this.shape = shape;
    }

    /** For generated classes: starts from the members of a model. */
    protected ModelBuilder(Shape<T> shape, Model start) {
        this.shape = shape;
        this.values.putAll(start.values());
    }

    /**
     * Sets a member by its JSON name, one that this version of the SDK does not know included.
     *
     * @param value plain JSON, a model, an open enum, a time, or null for an explicit null
     */
    public final B with(String name, @Nullable Object value) {
        return put(name, value);
    }

    /** Removes a member, so that it is not sent. */
    public final B without(String name) {
        values.remove(name);
        return self();
    }

    /** For generated setters: null removes the member, lists and maps are copied. */
    protected final B set(String name, @Nullable Object value) {
        return value == null ? without(name) : put(name, value);
    }

    /** For generated clear methods: an explicit null. */
    protected final B setNull(String name) {
        return put(name, null);
    }

    /**
     * Makes the model.
     *
     * @throws IllegalArgumentException if a member is missing that the contract requires; the message names all of them
     */
    public T build() {
        List<String> missing = shape.members().values().stream()
                .filter(member -> member.required() && !values.containsKey(member.name()))
                .map(Member::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(shape.name() + " needs " + String.join(", ", missing));
        }
        return shape.create(new LinkedHashMap<>(values));
    }

    private B put(String name, @Nullable Object value) {
        values.put(name, copy(value));
        return self();
    }

    @SuppressWarnings("unchecked") // B is the builder itself
    private B self() {
        return (B) this;
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return Collections.unmodifiableList(new ArrayList<>(list));
        }
        return value instanceof Map<?, ?> map ? Collections.unmodifiableMap(new LinkedHashMap<>(map)) : value;
    }
}
