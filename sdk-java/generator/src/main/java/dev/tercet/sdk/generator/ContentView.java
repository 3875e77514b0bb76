package dev.tercet.sdk.generator;

import dev.tercet.sdk.generator.JavaType.Kind;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;

/**
 * A body, as the templates see it.
 *
 * @param type its Java type, or null if there is none
 * @param expression the expression that gives its {@code Content}
 */
record ContentView(JavaType type, String expression) {
    static final ContentView NONE = new ContentView(null, "Content.none()");
    static final ContentView LOCATION = new ContentView(JavaType.value("String", "STRING"), "Content.location()");

    /** The first body that is JSON, or else the first. */
    static ContentView of(Schemas schemas, Content content) {
        if (content == null || content.isEmpty()) {
            return NONE;
        }
        Map.Entry<String, MediaType> chosen = content.entrySet().stream()
                .filter(body -> isJson(body.getKey()))
                .findFirst()
                .orElseGet(() -> content.entrySet().iterator().next());
        return of(schemas, chosen.getKey(), chosen.getValue().getSchema());
    }

    private static ContentView of(Schemas schemas, String mediaType, Schema<?> schema) {
        JavaType type = schemas.type(schema);
        if (isJson(mediaType)) {
            return new ContentView(type, "Content.json(\"" + mediaType + "\", " + type.expression() + ")");
        }
        if (mediaType.equals("application/x-www-form-urlencoded")) {
            return new ContentView(type, "Content.form(" + type.expression() + ")");
        }
        if (mediaType.equals("multipart/form-data")) {
            return new ContentView(type, "Content.multipart(" + type.expression() + ")");
        }
        if (type.name().equals("Upload") || type.name().equals("byte[]")) {
            return new ContentView(JavaType.value("byte[]", "BYTES"), "Content.binary(\"" + mediaType + "\")");
        }
        return new ContentView(JavaType.value("String", "STRING"), "Content.text(\"" + mediaType + "\")");
    }

    public boolean exists() {
        return type != null;
    }

    boolean isModel() {
        return type != null && type.kind() == Kind.OBJECT;
    }

    private static boolean isJson(String mediaType) {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }
}
