package dev.tercet.sdk.model;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one model: typed where the shape declares them, plain JSON where it does not. Immutable. */
public final class Members {
    private final Shape<?> shape;
    private final Map<String, @Nullable Object> values;

    Members(Shape<?> shape, Map<String, @Nullable Object> values) {
        this.shape = shape;
        this.values = Collections.unmodifiableMap(values);
    }

    Shape<?> shape() {
        return shape;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
