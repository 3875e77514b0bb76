package dev.tercet.sdk.model;

import org.jspecify.annotations.Nullable;

/**
 * How a Java type is read from JSON. Generated code holds one for each model and member; {@link JsonTypes} has the rest.
 * Writing needs no type: see {@link Json#plain(Object)}.
 *
 * @param <T> the Java type
 */
public abstract class JsonType<T> {
    JsonType() {}

    /** Reads a JSON value that is not null. What it gives is a T, or anything when the reading is lenient. */
    abstract Object read(Object json, Reading reading);

    /**
     * Reads a plain JSON value (see {@link Json#parse(byte[])}).
     *
     * @throws dev.tercet.sdk.error.DecodingException if a value has the wrong type; the message names the member, not the
     *     value
     */
    @SuppressWarnings("unchecked") // a strict reading gives a T
    public final @Nullable T read(@Nullable Object json) {
        return json == null ? null : (T) read(json, Reading.strict());
    }

    /**
     * Reads a plain JSON value and keeps what does not fit as it stands. Members that hold such a value can be written again
     * but not used through their accessors.
     */
    public final @Nullable Object readLeniently(@Nullable Object json) {
        return json == null ? null : read(json, Reading.lenient());
    }
}
