package dev.tercet.sdk.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All operations of a contract that are called by request and answer. */
final class Endpoints {
    private Endpoints() {}

    /**
     * Reads the operations and takes those for WebSockets out of the document.
     *
     * @throws IllegalArgumentException if an operation does not say where the SDK puts it
     */
    static List<Endpoint> read(OpenAPI api) {
        List<Endpoint> endpoints = new ArrayList<>();
        if (api.getPaths() != null) {
            api.getPaths().forEach((path, item) -> {
                item.readOperationsMap().forEach((method, operation) -> {
                    if (has(operation, "x-websocket")) {
                        item.operation(method, null);
                    } else {
                        inherit(api, item, operation);
                        endpoints.add(endpoint(api, path, method, item, operation));
                    }
                });
                item.setParameters(null);
            });
        }
        return endpoints;
    }

    private static Endpoint endpoint(
            OpenAPI api, String path, PathItem.HttpMethod method, PathItem item, Operation operation) {
        if (!has(operation, "x-resource")) {
            throw new IllegalArgumentException(operation.getOperationId() + " has no x-resource");
        }
        Map<?, ?> resource = (Map<?, ?>) operation.getExtensions().get("x-resource");
        List<?> security = operation.getSecurity() == null ? api.getSecurity() : operation.getSecurity();
        return new Endpoint(
                String.valueOf(resource.get("accessor")),
                String.valueOf(resource.get("method")),
                method.name(),
                path,
                server(api, item, operation),
                security == null || security.isEmpty(),
                operation);
    }

    private static String server(OpenAPI api, PathItem item, Operation operation) {
        List<Server> own = operation.getServers() == null ? item.getServers() : operation.getServers();
        if (own == null || own.isEmpty() || own.equals(api.getServers())) {
            return null;
        }
        return own.get(0).getUrl();
    }

    /** Parameters of a path hold for its operations. */
    private static void inherit(OpenAPI api, PathItem item, Operation operation) {
        List<Parameter> all = new ArrayList<>();
        if (item.getParameters() != null) {
            item.getParameters().forEach(parameter -> all.add(resolved(api, parameter)));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                Parameter own = resolved(api, parameter);
                all.removeIf(inherited -> inherited.getName().equals(own.getName())
                        && inherited.getIn().equals(own.getIn()));
                all.add(own);
            });
        }
        operation.setParameters(all);
        operation.getResponses().replaceAll((status, response) -> {
            String ref = response.get$ref();
            return ref == null ? response : api.getComponents().getResponses().get(name(ref));
        });
        if (operation.getRequestBody() != null && operation.getRequestBody().get$ref() != null) {
            operation.setRequestBody(api.getComponents()
                    .getRequestBodies()
                    .get(name(operation.getRequestBody().get$ref())));
        }
    }

    private static Parameter resolved(OpenAPI api, Parameter parameter) {
        String ref = parameter.get$ref();
        return ref == null ? parameter : api.getComponents().getParameters().get(name(ref));
    }

    private static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static boolean has(Operation operation, String extension) {
        return operation.getExtensions() != null && operation.getExtensions().containsKey(extension);
    }
}
