package dev.tercet.sdk.operation;

import dev.tercet.sdk.core.CallOptions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that is put together from names and JSON instead of types; see {@link Operations#call}. Immutable.
 *
 * @param operationId the operation of the contract
 * @param path the parts of the path by name, not encoded
 * @param parameters the query and header parameters by their wire names: strings, numbers, booleans or lists of them
 * @param body the body: JSON text, or the text itself where the operation takes text; null for none
 * @param options what the call does differently
 */
public record JsonCall(
        String operationId,
        Map<String, String> path,
        Map<String, ?> parameters,
        @Nullable String body,
        CallOptions options) {

    /** A call without arguments. */
    public static JsonCall to(String operationId) {
        return new JsonCall(operationId, Map.of(), Map.of(), null, CallOptions.none());
    }

    /** The same call with a part of the path. */
    public JsonCall path(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(path);
        more.put(name, value);
        return new JsonCall(operationId, Collections.unmodifiableMap(more), parameters, body, options);
    }

    /** The same call with a query or header parameter. */
    public JsonCall parameter(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new JsonCall(operationId, path, Collections.unmodifiableMap(more), body, options);
    }

    /** The same call with a body. */
    public JsonCall body(String text) {
        return new JsonCall(operationId, path, parameters, text, options);
    }

    /** The same call with options. */
    public JsonCall options(CallOptions value) {
        return new JsonCall(operationId, path, parameters, body, value);
    }

    /** The operation; values may be private. */
    @Override
    public String toString() {
        return "JsonCall{" + operationId + "}";
    }
}
