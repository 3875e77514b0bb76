package dev.tercet.sdk.generator;

import dev.tercet.sdk.generator.ResourceView.Child;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the views of the tree of resources. */
final class ResourceViews {
    private final ResourceNode root;
    private final OperationViews operations;
    private final Map<String, String> descriptions = new HashMap<>();
    private final Map<String, String> classes = new LinkedHashMap<>();

    ResourceViews(OpenAPI api, List<Endpoint> endpoints, Schemas schemas) {
        this.root = ResourceNode.tree(endpoints);
        this.operations = new OperationViews(schemas);
        if (api.getTags() != null) {
            for (Tag tag : api.getTags()) {
                descriptions.put(tag.getName(), tag.getDescription());
            }
        }
        nameClasses();
    }

    /** The views of all resources, by the names of their classes. */
    Map<String, ResourceView> resources() {
        Map<String, ResourceView> views = new LinkedHashMap<>();
        for (ResourceNode node : root.all()) {
            if (node.isResource()) {
                views.put(classes.get(node.accessor()), view(node));
            }
        }
        return views;
    }

    /** The views of all groups. */
    List<ResourceView> groups() {
        return root.all().stream()
                .filter(node -> node != root && !node.isResource())
                .map(this::view)
                .toList();
    }

    /** The view of the client's entry. */
    ResourceView entry(String name) {
        return new ResourceView(name, "", "", List.of(), List.of(), children(root));
    }

    /** The class that the operations of an accessor are in. */
    String classOf(String accessor) {
        return classes.get(accessor);
    }

    /** A resource is called by its tag, or by its accessor where a tag has several; a group by its accessor. */
    private void nameClasses() {
        Map<String, Set<String>> accessorsOfTag = new HashMap<>();
        for (ResourceNode node : root.all()) {
            node.endpoints().forEach(endpoint -> accessorsOfTag
                    .computeIfAbsent(endpoint.tag(), tag -> new HashSet<>())
                    .add(endpoint.accessor()));
        }
        for (ResourceNode node : root.all()) {
            Set<String> tags = new HashSet<>();
            node.endpoints().forEach(endpoint -> tags.add(endpoint.tag()));
            boolean own = tags.size() == 1
                    && accessorsOfTag.get(tags.iterator().next()).size() == 1;
            String base = Names.pascal(own ? tags.iterator().next() : node.accessor());
            classes.put(node.accessor(), base + (node.isResource() ? "Resource" : "Group"));
        }
    }

    private ResourceView view(ResourceNode node) {
        List<String> bound = node.bound();
        return new ResourceView(
                classes.get(node.accessor()),
                node.accessor(),
                doc(node, 0),
                bound.stream().map(Names::member).toList(),
                node.endpoints().stream()
                        .map(endpoint -> operations.of(endpoint, bound))
                        .toList(),
                children(node));
    }

    private List<Child> children(ResourceNode node) {
        List<Child> children = new ArrayList<>();
        for (ResourceNode child : node.children()) {
            StringBuilder arguments = new StringBuilder(node == root ? "invoker()" : "invoker");
            child.bound().forEach(name -> arguments.append(", ").append(Names.member(name)));
            String parameter = child.ownParameter();
            children.add(new Child(
                    Names.member(child.step()),
                    classes.get(child.accessor()),
                    doc(child, 4),
                    parameter == null ? null : Names.member(parameter),
                    arguments.toString()));
        }
        return children;
    }

    private String doc(ResourceNode node, int indent) {
        String description =
                node.isResource() ? descriptions.get(node.endpoints().get(0).tag()) : null;
        return Docs.text(description, "The {@code " + node.accessor() + "} part of the API.", indent);
    }
}
