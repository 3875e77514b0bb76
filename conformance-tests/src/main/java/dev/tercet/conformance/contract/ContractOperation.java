package dev.tercet.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One operation of a contract.
 *
 * @param contract where it stands
 * @param method in upper case
 * @param path the path template
 * @param pointer its place in the bundle
 */
public record ContractOperation(ApiContract contract, String method, String path, String pointer) {

    /**
     * A parameter of the path, the query or the header.
     *
     * @param schema the place of its schema in the bundle
     */
    public record Parameter(String name, String in, boolean required, String schema) {}

    /** One way to be let in: a kind of credential, and the scopes or the role that it must have. */
    public record Access(String scheme, Set<String> scopes) {}

    public JsonNode node() {
        return contract.at(pointer);
    }

    public String id() {
        return node().path("operationId").asText();
    }

    public String tag() {
        return node().path("tags").path(0).asText();
    }

    /** Whether it turns the connection into a WebSocket, which a plain exchange cannot. */
    public boolean isWebSocket() {
        return node().has("x-websocket");
    }

    public List<ContractCase> cases() {
        List<ContractCase> cases = new ArrayList<>();
        node().path("x-cases")
                .properties()
                .forEach(entry -> cases.add(new ContractCase(this, entry.getKey(), entry.getValue())));
        return cases;
    }

    public List<Parameter> parameters() {
        Map<String, Parameter> byKey = new LinkedHashMap<>();
        String pathItem = pointer.substring(0, pointer.lastIndexOf('/'));
        for (String owner : List.of(pointer, pathItem)) {
            int count = contract.at(owner + "/parameters").size();
            for (int i = 0; i < count; i++) {
                String place = contract.follow(owner + "/parameters/" + i);
                JsonNode node = contract.at(place);
                String name = node.path("name").asText();
                String in = node.path("in").asText();
                boolean required = node.path("required").asBoolean();
                byKey.putIfAbsent(in + ":" + name, new Parameter(name, in, required, place + "/schema"));
            }
        }
        return List.copyOf(byKey.values());
    }

    public Optional<Parameter> parameter(String in, String name) {
        return parameters().stream()
                .filter(p -> p.in().equals(in) && p.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The alternatives under {@code security}; empty where no credential is asked for. */
    public List<Access> access() {
        List<Access> alternatives = new ArrayList<>();
        for (JsonNode alternative : node().path("security")) {
            for (var scheme : alternative.properties()) {
                Set<String> scopes = new LinkedHashSet<>();
                scheme.getValue().forEach(scope -> scopes.add(scope.asText()));
                alternatives.add(new Access(scheme.getKey(), scopes));
            }
        }
        return alternatives;
    }

    public boolean asksForCredential() {
        return !access().isEmpty();
    }

    /** The media types of the request body. */
    public List<Content> requestContent() {
        return Content.under(contract, contract.follow(pointer + "/requestBody"));
    }

    /** The schema of the JSON body; empty when there is none. */
    public Optional<String> jsonBodySchema() {
        return requestContent().stream()
                .filter(content -> content.mediaType().equals("application/json"))
                .map(Content::schema)
                .findFirst();
    }

    /** The documented answer of this status; empty when the operation lists none. */
    public Optional<Answer> answer(int status) {
        String place = pointer + "/responses/" + status;
        return contract.at(place).isMissingNode()
                ? Optional.empty()
                : Optional.of(new Answer(contract, status, contract.follow(place)));
    }

    /** The statuses that the operation documents, in the order written. */
    public List<String> statuses() {
        List<String> statuses = new ArrayList<>();
        node().path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    @Override
    public String toString() {
        return contract.name() + " " + id();
    }
}
