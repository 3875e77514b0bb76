package dev.tercet.server.kernel.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.server.kernel.contract.Operation.Access;
import dev.tercet.server.kernel.contract.Operation.QueryParameter;
import dev.tercet.server.kernel.contract.Operation.RequestBody;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every operation of every contract, found by path and method. It is what the pipeline goes by before any route is
 * matched, so that an unknown path or a wrong method is answered in the right dialect too. Immutable and thread-safe.
 */
@Startup
@Singleton
public class OperationTable {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String JSON = "application/json";

    private final Map<String, PathTree> byApi = new LinkedHashMap<>();
    private final List<Operation> all = new ArrayList<>();
    private final Contracts contracts;

    public OperationTable(Contracts contracts) {
        this.contracts = contracts;
        contracts.all().forEach(this::read);
    }

    /** Every operation of every contract. */
    public List<Operation> all() {
        return Collections.unmodifiableList(all);
    }

    /** The operations of the path by HTTP method; empty when the API has no such path. */
    public Map<String, Operation> find(String api, String path) {
        return byApi.get(api).find(path);
    }

    private void read(String api, JsonNode contract) {
        PathTree tree = new PathTree();
        for (var path : contract.path("paths").properties()) {
            for (var member : path.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    Operation operation = operation(api, path.getKey(), path.getValue(), member.getKey());
                    tree.add(operation);
                    all.add(operation);
                }
            }
        }
        byApi.put(api, tree);
    }

    private Operation operation(String api, String path, JsonNode pathItem, String method) {
        JsonNode operation = pathItem.get(method);
        String pointer = "/paths/" + escape(path) + "/" + method;
        Map<String, QueryParameter> query = new LinkedHashMap<>();
        addQuery(api, "/paths/" + escape(path) + "/parameters", pathItem.path("parameters"), query);
        addQuery(api, pointer + "/parameters", operation.path("parameters"), query);
        return new Operation(
                api,
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                access(operation.path("security")),
                query,
                body(api, pointer + "/requestBody", operation.path("requestBody")));
    }

    private static List<Access> access(JsonNode security) {
        List<Access> alternatives = new ArrayList<>();
        for (JsonNode alternative : security) {
            for (var scheme : alternative.properties()) {
                Set<String> scopes = new LinkedHashSet<>();
                scheme.getValue().forEach(scope -> scopes.add(scope.asText()));
                alternatives.add(new Access(scheme.getKey(), scopes));
            }
        }
        return List.copyOf(alternatives);
    }

    private void addQuery(String api, String pointer, JsonNode parameters, Map<String, QueryParameter> query) {
        for (int i = 0; i < parameters.size(); i++) {
            SchemaPlace place = dereference(new SchemaPlace(api, pointer + "/" + i));
            JsonNode parameter = contracts.at(place);
            if (parameter.path("in").asText().equals("query")) {
                String name = parameter.get("name").asText();
                boolean required = parameter.path("required").asBoolean();
                query.put(name, new QueryParameter(name, required, new SchemaPlace(api, place.pointer() + "/schema")));
            }
        }
    }

    private RequestBody body(String api, String pointer, JsonNode node) {
        if (node.isMissingNode()) {
            return null;
        }
        SchemaPlace place = dereference(new SchemaPlace(api, pointer));
        JsonNode body = contracts.at(place);
        Set<String> mediaTypes = new LinkedHashSet<>();
        body.path("content").fieldNames().forEachRemaining(mediaTypes::add);
        String schema = place.pointer() + "/content/" + escape(JSON) + "/schema";
        SchemaPlace json = mediaTypes.contains(JSON) ? new SchemaPlace(api, schema) : null;
        return new RequestBody(mediaTypes, body.path("required").asBoolean(), json);
    }

    private SchemaPlace dereference(SchemaPlace place) {
        JsonNode ref = contracts.at(place).path("$ref");
        return ref.isTextual() ? new SchemaPlace(place.api(), ref.asText().substring(1)) : place;
    }

    private static String escape(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
