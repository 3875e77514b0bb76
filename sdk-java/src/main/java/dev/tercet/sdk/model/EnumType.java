package dev.tercet.sdk.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The known values of an open enum. The generated class adds them while it is initialised; nothing changes afterwards.
 *
 * @param <T> the open enum
 */
public final class EnumType<T extends OpenEnum> extends JsonType<T> {
    private final BiFunction<String, Boolean, T> constructor;
    private final Map<String, T> known = new LinkedHashMap<>();

    /** For generated classes; the constructor takes the text and whether it is known. */
    public EnumType(BiFunction<String, Boolean, T> constructor) {
        this.constructor = constructor;
    }

    /** Adds a known value. For the initialiser of the generated class only. */
    public T known(String text) {
        return known.computeIfAbsent(text, key -> constructor.apply(key, true));
    }

    /** The value of this text: the known instance, or a new one that says it is not known. */
    public T of(String text) {
        T value = known.get(text);
        return value == null ? constructor.apply(text, false) : value;
    }

    /** All known values, in the order of the contract. */
    public List<T> values() {
        return List.copyOf(known.values());
    }

    @Override
    Object read(Object json, Reading reading) {
        return json instanceof String text ? of(text) : reading.mismatch("a string", json);
    }
}
