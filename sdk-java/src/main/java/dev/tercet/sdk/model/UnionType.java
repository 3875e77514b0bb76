package dev.tercet.sdk.model;

import java.util.Map;

/**
 * One of several models, told apart by the text of one member. A text that no variant has gives the unknown variant, which
 * keeps every member.
 *
 * @param <T> the sealed interface of the variants
 */
public final class UnionType<T> extends JsonType<T> {
    private final String discriminator;
    private final Map<String, ? extends Shape<? extends Model>> variants;
    private final Shape<? extends Model> unknown;

    /**
     * For generated interfaces.
     *
     * @param discriminator the JSON name of the member that tells
     * @param variants the shapes by the text of that member; each must implement T
     * @param unknown the shape of the unknown variant
     */
    public UnionType(
            String discriminator,
            Map<String, ? extends Shape<? extends Model>> variants,
            Shape<? extends Model> unknown) {
        this.discriminator = discriminator;
        this.variants = variants;
        this.unknown = unknown;
    }

    @Override
    Object read(Object json, Reading reading) {
        if (!(json instanceof Map<?, ?> object)) {
            return reading.mismatch("an object", json);
        }
        Object kind = object.get(discriminator);
        Shape<? extends Model> variant = kind instanceof String text ? variants.get(text) : null;
        return (variant == null ? unknown : variant).read(json, reading);
    }
}
