package dev.tercet.server.kernel.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Finds the operations of a path. A literal segment wins over a parameter, as OpenAPI prescribes. Immutable once built. */
final class PathTree {

    private final Map<String, PathTree> literals = new HashMap<>();
    private PathTree parameter;
    private Map<String, Operation> byMethod = Map.of();

    void add(Operation operation) {
        PathTree node = this;
        for (String segment : segments(operation.path())) {
            node = segment.startsWith("{")
                    ? node.parameterChild()
                    : node.literals.computeIfAbsent(segment, s -> new PathTree());
        }
        if (node.byMethod.isEmpty()) {
            node.byMethod = new TreeMap<>();
        }
        node.byMethod.put(operation.method(), operation);
    }

    /** The operations of the path by method; empty when the contract has no such path. */
    Map<String, Operation> find(String path) {
        return find(segments(path), 0);
    }

    private Map<String, Operation> find(String[] segments, int depth) {
        if (depth == segments.length) {
            return byMethod;
        }
        PathTree literal = literals.get(segments[depth]);
        Map<String, Operation> found = literal == null ? Map.of() : literal.find(segments, depth + 1);
        boolean another = found.isEmpty() && parameter != null && !segments[depth].isEmpty();
        return another ? parameter.find(segments, depth + 1) : found;
    }

    private PathTree parameterChild() {
        if (parameter == null) {
            parameter = new PathTree();
        }
        return parameter;
    }

    private static String[] segments(String path) {
        return path.substring(1).split("/", -1);
    }
}
