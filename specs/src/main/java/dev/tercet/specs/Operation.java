package dev.tercet.specs;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One operation, or one webhook's request.
 *
 * @param path the path template, or the webhook's name
 * @param method in lower case
 * @param node the operation as written
 * @param pathItem the path item that holds it
 */
public record Operation(String path, String method, SourceNode node, SourceNode pathItem) {

    public String id() {
        return node.get("operationId").text();
    }

    /** The parameters of the operation and of its path item, references followed; the operation's own come first. */
    public Collection<SourceNode> parameters() {
        Map<String, SourceNode> byKey = new LinkedHashMap<>();
        for (SourceNode owner : List.of(node, pathItem)) {
            for (SourceNode declared : owner.get("parameters").items()) {
                SourceNode parameter = declared.follow();
                byKey.putIfAbsent(
                        parameter.get("in").text() + ":" + parameter.get("name").text(), parameter);
            }
        }
        return byKey.values();
    }

    /** The parameters that stand in {@code path}, {@code query}, {@code header} or {@code cookie}. */
    public List<SourceNode> parametersIn(String place) {
        return parameters().stream()
                .filter(p -> p.get("in").text().equals(place))
                .toList();
    }

    /** The request body, reference followed; a node that does not exist when there is none. */
    public SourceNode requestBody() {
        return node.get("requestBody").follow();
    }

    /** The responses in the order written. */
    public List<Response> responses() {
        return node.get("responses").members().stream()
                .map(declared -> new Response(declared.name(), declared, declared.follow()))
                .toList();
    }

    /** The success responses among them. */
    public List<Response> successes() {
        return responses().stream().filter(Response::isSuccess).toList();
    }

    /** The documented exchanges under {@code x-cases}, in the order written. */
    public List<SourceNode> cases() {
        return node.get("x-cases").members();
    }
}
