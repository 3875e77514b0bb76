package dev.tercet.sdk.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A step on the way to operations, such as {@code care} or {@code sessions}. A step with operations is a resource; one without
 * is a group. A group called {@code project} whose every operation has a {@code projectId} in its path asks for it once and
 * hands it down.
 */
final class ResourceNode {
    private final String accessor;
    private final ResourceNode parent;
    private final Map<String, ResourceNode> children = new LinkedHashMap<>();
    private final List<Endpoint> endpoints = new ArrayList<>();

    private ResourceNode(String accessor, ResourceNode parent) {
        this.accessor = accessor;
        this.parent = parent;
    }

    /** The tree of all operations; its root is the client. */
    static ResourceNode tree(List<Endpoint> endpoints) {
        ResourceNode root = new ResourceNode("", null);
        for (Endpoint endpoint : endpoints) {
            ResourceNode node = root;
            for (String step : endpoint.steps()) {
                ResourceNode above = node;
                String accessor = above.parent == null ? step : above.accessor + "." + step;
                node = node.children.computeIfAbsent(step, key -> new ResourceNode(accessor, above));
            }
            node.endpoints.add(endpoint);
        }
        return root;
    }

    String accessor() {
        return accessor;
    }

    List<Endpoint> endpoints() {
        return endpoints;
    }

    List<ResourceNode> children() {
        return List.copyOf(children.values());
    }

    boolean isResource() {
        return !endpoints.isEmpty();
    }

    String step() {
        return accessor.substring(accessor.lastIndexOf('.') + 1);
    }

    /** This node and all below it. */
    List<ResourceNode> all() {
        List<ResourceNode> all = new ArrayList<>();
        all.add(this);
        children.values().forEach(child -> all.addAll(child.all()));
        return all;
    }

    /** The path parameter that this group asks for, or null. */
    String ownParameter() {
        String name = step() + "Id";
        boolean everywhere = all().stream()
                .flatMap(node -> node.endpoints.stream())
                .allMatch(endpoint -> endpoint.hasPathParameter(name));
        return parent != null && !isResource() && everywhere ? name : null;
    }

    /** The path parameters that are known here. */
    List<String> bound() {
        List<String> bound = parent == null ? new ArrayList<>() : parent.bound();
        if (ownParameter() != null) {
            bound.add(ownParameter());
        }
        return bound;
    }
}
