package dev.tercet.sdk.contract;

import dev.tercet.sdk.client.ApiClient;
import dev.tercet.sdk.http.HttpTransport;
import dev.tercet.sdk.model.Json;
import dev.tercet.sdk.rime.RimeClient;
import dev.tercet.sdk.rymeda.RymedaClient;
import dev.tercet.sdk.rymi.RymiClient;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The contracts, and clients for them. */
final class Bundles {
    static final List<String> APIS = List.of("rymeda", "rymi", "rime");
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");

    /** An operation as it stands in a contract. */
    record Documented(String api, String path, String method, Map<?, ?> operation) {
        String id() {
            return (String) operation.get("operationId");
        }

        @Override
        public String toString() {
            return api + " " + id();
        }
    }

    private Bundles() {}

    static Map<?, ?> read(String api) {
        try (InputStream stream = Bundles.class.getResourceAsStream("/META-INF/resources/openapi/" + api + ".json")) {
            return (Map<?, ?>) Json.parse(Objects.requireNonNull(stream, api).readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** All operations but those for WebSockets. */
    static List<Documented> operations(String api) {
        List<Documented> operations = new ArrayList<>();
        ((Map<?, ?>) read(api).get("paths"))
                .forEach((path, item) -> METHODS.forEach(method -> {
                    if (((Map<?, ?>) item).get(method) instanceof Map<?, ?> operation
                            && !operation.containsKey("x-websocket")) {
                        operations.add(new Documented(api, (String) path, method, operation));
                    }
                }));
        return operations;
    }

    static ApiClient client(String api, HttpTransport transport) {
        return switch (api) {
            case "rymeda" ->
                RymedaClient.builder().apiKey("rym_test_1").transport(transport).build();
            case "rymi" ->
                RymiClient.builder().apiKey("rymi_1").transport(transport).build();
            default ->
                RimeClient.builder()
                        .tenant("acme")
                        .bearerToken("token")
                        .transport(transport)
                        .build();
        };
    }

    /** Follows a reference within a contract. */
    static Map<?, ?> resolve(Map<?, ?> bundle, Object node) {
        Map<?, ?> object = (Map<?, ?>) node;
        while (object.get("$ref") instanceof String ref) {
            Object target = bundle;
            for (String step : ref.substring(2).split("/", -1)) {
                target = ((Map<?, ?>) target).get(step.replace("~1", "/").replace("~0", "~"));
            }
            object = (Map<?, ?>) target;
        }
        return object;
    }
}
