package dev.tercet.server.kernel.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the pipeline needs to know of an operation, read from its contract at start-up.
 *
 * @param api the contract it belongs to: {@code rymeda}
 * @param id the operationId, unique within the contract
 * @param method the HTTP method in upper case
 * @param path the path template as the contract writes it
 * @param access the alternatives under {@code security}; empty when no credential is needed
 * @param query the query parameters by name
 * @param body the request body, or null when the operation takes none
 */
public record Operation(
        String api,
        String id,
        String method,
        String path,
        List<Access> access,
        Map<String, QueryParameter> query,
        RequestBody body) {

    /** One way to be let in: a kind of credential and the scopes it must have. */
    public record Access(String scheme, Set<String> scopes) {}

    /** A query parameter and the place of its schema in the contract. */
    public record QueryParameter(String name, boolean required, SchemaPlace schema) {}

    /** A request body: its media types, whether it must be there, and the schema of its JSON form (null without one). */
    public record RequestBody(Set<String> mediaTypes, boolean required, SchemaPlace json) {}

    public boolean open() {
        return access.isEmpty();
    }
}
