package dev.tercet.sdk.operation;

import dev.tercet.sdk.model.Json;
import dev.tercet.sdk.model.Model;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is called with.
 *
 * @param path the parts of the path by name, not encoded
 * @param parameters the values of query and header parameters by their wire names, typed or plain
 * @param body the body: a model, a list, a text, bytes, or null
 */
public record Arguments(
        Map<String, String> path,
        Map<String, ?> parameters,
        @Nullable Object body) {

    /** No arguments. */
    public static final Arguments NONE = new Arguments(Map.of(), Map.of(), null);

    /** The same arguments with one more part of the path. */
    public Arguments path(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(path);
        more.put(name, value);
        return new Arguments(Collections.unmodifiableMap(more), parameters, body);
    }

    /** The same arguments with other parameters, given as a generated query object. */
    public Arguments parameters(Model query) {
        return new Arguments(path, query.asMap(), body);
    }

    /** The same arguments with one more parameter. */
    public Arguments parameter(String name, Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(parameters);
        more.put(name, Json.plain(value));
        return new Arguments(path, Collections.unmodifiableMap(more), body);
    }

    /** The same arguments with a body. */
    public Arguments body(@Nullable Object value) {
        return new Arguments(path, parameters, value);
    }

    /** The names; values may be private. */
    @Override
    public String toString() {
        return "Arguments{path=" + path.keySet() + ", parameters=" + parameters.keySet() + "}";
    }
}
