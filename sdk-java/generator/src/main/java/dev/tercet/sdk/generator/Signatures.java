package dev.tercet.sdk.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways to call one method: with and without what may be left out, with objects and with builders. */
final class Signatures {
    /** One way to call: what is declared, and what is handed to the full form. */
    record Signature(String parameters, String arguments) {}

    /** What is declared for one argument, and what it is in the full form. */
    private record Part(String declared, String handed) {}

    private static final Part NO_OPTIONS = new Part("", "CallOptions.none()");
    private static final Part OPTIONS = new Part("CallOptions options", "options");

    private final List<Part> path;
    private final List<Part> bodies;
    private final List<Part> queries;

    private Signatures(List<Part> path, List<Part> bodies, List<Part> queries) {
        this.path = path;
        this.bodies = bodies;
        this.queries = queries;
    }

    static Signatures of(List<String> path, JavaType body, boolean bodyOptional, String query, boolean queryOptional) {
        List<Part> bodies = new ArrayList<>();
        if (body != null) {
            bodies.add(new Part(body.name() + " body", "body"));
            if (body.hasBuilder()) {
                bodies.add(new Part("Consumer<" + body.name() + ".Builder> body", body.name() + ".of(body)"));
            }
            if (bodyOptional) {
                bodies.add(new Part("", "(" + body.name() + ") null"));
            }
        }
        List<Part> queries = new ArrayList<>();
        if (query != null) {
            queries.add(new Part(query + " query", "query"));
            queries.add(new Part("Consumer<" + query + ".Builder> query", query + ".of(query)"));
            if (queryOptional) {
                queries.add(new Part("", query + ".of(none -> {})"));
            }
        }
        List<Part> names =
                path.stream().map(name -> new Part("String " + name, name)).toList();
        return new Signatures(names, bodies, queries);
    }

    /** The full form. */
    Signature full() {
        return signature(first(bodies), first(queries), OPTIONS);
    }

    /** All other forms. */
    List<Signature> others() {
        List<Signature> others = new ArrayList<>();
        for (Part options : List.of(NO_OPTIONS, OPTIONS)) {
            for (Part body : orNothing(bodies)) {
                for (Part query : orNothing(queries)) {
                    Signature signature = signature(body, query, options);
                    if (fits(body, query) && !signature.equals(full())) {
                        others.add(signature);
                    }
                }
            }
        }
        return others;
    }

    /** Builders go with builders and objects with objects; what is left out goes with both. */
    private static boolean fits(Part body, Part query) {
        if (body == null
                || query == null
                || body.declared().isEmpty()
                || query.declared().isEmpty()) {
            return true;
        }
        return body.declared().startsWith("Consumer") == query.declared().startsWith("Consumer");
    }

    private Signature signature(Part body, Part query, Part options) {
        List<Part> all = new ArrayList<>(path);
        Stream.of(body, query, options).filter(part -> part != null).forEach(all::add);
        return new Signature(
                all.stream().map(Part::declared).filter(text -> !text.isEmpty()).collect(Collectors.joining(", ")),
                all.stream().map(Part::handed).collect(Collectors.joining(", ")));
    }

    private static Part first(List<Part> parts) {
        return parts.isEmpty() ? null : parts.get(0);
    }

    private static List<Part> orNothing(List<Part> parts) {
        if (!parts.isEmpty()) {
            return parts;
        }
        List<Part> nothing = new ArrayList<>();
        nothing.add(null);
        return nothing;
    }
}
