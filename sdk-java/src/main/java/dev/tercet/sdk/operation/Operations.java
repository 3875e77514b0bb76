package dev.tercet.sdk.operation;

import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.model.Json;
import dev.tercet.sdk.operation.Content.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All operations of an API as data, and a way to call them by name: for tools that are driven by the contract, such as
 * command lines, explorers and tests.
 */
public final class Operations {
    private final Map<String, Operation<?>> byId = new LinkedHashMap<>();
    private final Invoker invoker;

    /** For clients. */
    public Operations(List<Operation<?>> all, Invoker invoker) {
        all.forEach(operation -> byId.put(operation.id(), operation));
        this.invoker = invoker;
    }

    /** All operations, in the order of the contract. */
    public List<Operation<?>> all() {
        return List.copyOf(byId.values());
    }

    /**
     * The operation of this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Operation<?> byId(String operationId) {
        Operation<?> operation = byId.get(operationId);
        if (operation == null) {
            throw new IllegalArgumentException("No operation has the id " + operationId);
        }
        return operation;
    }

    /**
     * Calls an operation with JSON, by the same way as its typed method: parameters and body are read into the types of the
     * contract and written from them, and so is the answer. Values that do not fit their types are sent as they stand, so
     * that the server can refuse them; an answer that does not fit is a {@link dev.tercet.sdk.error.DecodingException}.
     *
     * @return the answer as JSON text; as it stands where it is text; base64 of bytes; the address of a redirect; null where
     *     the operation gives nothing
     * @throws IllegalArgumentException if the operation or a parameter is not known
     */
    public Response<@Nullable String> call(JsonCall call) {
        return call(byId(call.operationId()), call);
    }

    private <R> Response<@Nullable String> call(Operation<R> operation, JsonCall call) {
        Arguments arguments = Arguments.NONE.body(body(operation.request(), call.body()));
        for (Map.Entry<String, String> part : call.path().entrySet()) {
            arguments = arguments.path(part.getKey(), part.getValue());
        }
        for (Map.Entry<String, ?> value : call.parameters().entrySet()) {
            Parameter parameter = parameter(operation, value.getKey());
            arguments =
                    arguments.parameter(parameter.name(), parameter.type().readLeniently(Json.plain(value.getValue())));
        }
        Response<R> response = invoker.call(operation, arguments, call.options());
        return new Response<>(text(operation.answer().form(), response.value()), response.meta());
    }

    private static @Nullable Object body(Content<?> content, @Nullable String body) {
        if (body == null || content.form() == Form.TEXT) {
            return body;
        }
        return content.type().readLeniently(Json.parse(body));
    }

    private static Parameter parameter(Operation<?> operation, String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(operation.id() + " has no parameter with the name " + name));
    }

    private static @Nullable String text(Form form, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (form) {
            case TEXT, LOCATION, BINARY -> String.valueOf(Json.plain(value));
            default -> Json.text(value);
        };
    }
}
