package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.http.RequestBody;
import dev.tercet.sdk.model.Json;
import dev.tercet.sdk.model.Model;
import dev.tercet.sdk.operation.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the body of a request in the form that the operation takes. */
final class Bodies {
    private Bodies() {}

    /** The body, or null if there is none. */
    static @Nullable RequestBody of(Content<?> content, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (content.form()) {
            case NONE, LOCATION -> null;
            case JSON -> RequestBody.of(content.mediaType(), Json.write(value));
            case FORM -> RequestBody.of(content.mediaType(), form(value).getBytes(StandardCharsets.UTF_8));
            case MULTIPART -> Multipart.of((Model) value);
            case TEXT ->
                RequestBody.of(
                        content.mediaType() + "; charset=utf-8",
                        value.toString().getBytes(StandardCharsets.UTF_8));
            case BINARY -> RequestBody.of(content.mediaType(), (byte[]) value);
        };
    }

    private static String form(Object value) {
        Map<?, ?> fields = value instanceof Model model ? model.asMap() : (Map<?, ?>) value;
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .flatMap(field -> fields(field.getKey(), field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Stream<String> fields(Object name, Object value) {
        List<?> all = value instanceof List<?> list ? list : List.of(value);
        return all.stream()
                .map(item ->
                        PercentEncoding.encode(name.toString()) + "=" + PercentEncoding.encode(Address.text(item)));
    }
}
