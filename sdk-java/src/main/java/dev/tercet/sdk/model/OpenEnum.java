package dev.tercet.sdk.model;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A value out of a list that may grow. A text which this version of the SDK does not know is kept and can be sent again; two
 * values are equal when their texts are. Known values are single instances and may be compared by {@code ==}.
 */
public abstract class OpenEnum {
    private final String text;
    private final boolean known;

    /** For generated classes. */
    protected OpenEnum(String text, boolean known) {
        this.text = text;
        this.known = known;
    }

    /** The text as it stands in JSON. */
    @JsonValue
    public final String asString() {
        return text;
    }

    /** Whether this version of the SDK knows the value. */
    public final boolean isKnown() {
        return known;
    }

    @Override
    @SuppressWarnings("EqualsGetClass") // values of different lists are never equal
    public final boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && ((OpenEnum) other).text.equals(text);
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    /** The text as it stands in JSON. */
    @Override
    public final String toString() {
        return text;
    }
}
