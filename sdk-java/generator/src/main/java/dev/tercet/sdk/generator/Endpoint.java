package dev.tercet.sdk.generator;

import io.swagger.v3.oas.models.Operation;
import java.util.List;

/**
 * An operation of a contract and where it stands.
 *
 * @param accessor where the client offers it, such as {@code care.sessions}
 * @param method the name of its method there
 * @param http the HTTP method
 * @param path the path template
 * @param server the host of the operation where it is not that of the API, or null
 * @param open whether it asks for no credential
 * @param operation the rest
 */
record Endpoint(
        String accessor, String method, String http, String path, String server, boolean open, Operation operation) {

    List<String> steps() {
        return List.of(accessor.split("\\.", -1));
    }

    String tag() {
        return operation.getTags().get(0);
    }

    boolean hasPathParameter(String name) {
        return path.contains("{" + name + "}");
    }
}
