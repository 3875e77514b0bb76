package dev.tercet.sdk.generator;

import io.swagger.v3.oas.models.media.Schema;

/**
 * A member of a model, as the templates see it.
 *
 * @param wire its name in JSON
 * @param name its name in Java
 * @param type its type
 * @param required whether the contract says that it is always there
 * @param nullable whether it may be null
 * @param sensitive whether it is masked
 * @param deprecated whether it should no longer be used
 * @param doc the text of its comment
 */
record MemberView(
        String wire,
        String name,
        JavaType type,
        boolean required,
        boolean nullable,
        boolean sensitive,
        boolean deprecated,
        String doc) {

    static MemberView of(Schemas schemas, String wire, Schema<?> schema, boolean required, int indent) {
        return of(schemas, wire, schema, schema.getDescription(), isSensitive(schema), required, indent);
    }

    static MemberView of(
            Schemas schemas,
            String wire,
            Schema<?> schema,
            String description,
            boolean sensitive,
            boolean required,
            int indent) {
        String target = Schemas.reference(schema);
        String fallback =
                target == null ? null : schemas.components().get(target).getDescription();
        String text = description == null ? fallback : description;
        return new MemberView(
                wire,
                Names.member(wire),
                schemas.type(schema),
                required,
                schemas.isNullable(schema),
                sensitive,
                Boolean.TRUE.equals(schema.getDeprecated()),
                Docs.text(text, "The member {@code " + wire + "}.", indent));
    }

    /** Whether its accessor gives a value whatever happens. */
    public boolean certain() {
        return required && !nullable;
    }

    /** The name with a capital, for the names of other methods. */
    public String capital() {
        return Names.pascal(name);
    }

    private static boolean isSensitive(Schema<?> schema) {
        return schema.getExtensions() != null
                && Boolean.TRUE.equals(schema.getExtensions().get("x-sensitive"));
    }
}
