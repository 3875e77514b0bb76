package dev.tercet.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes one self-contained document of a contract that is spread over files.
 *
 * <p>A reference to {@code #/components/<kind>/<name>} of any file becomes a reference to the same place of the bundle;
 * any other reference into a file (a path item, a webhook) is replaced by what it points to. Every component of every
 * file of the folder belongs to the bundle, whether something refers to it or not. The order of members and the siblings
 * of {@code $ref} are kept; components come sorted by name. Root headers under {@code x-headers} are added to each
 * response, so that the YAML need not repeat them. Examples and other data are copied as they stand.
 *
 * <p>Not thread-safe; one instance bundles one contract once.
 */
public final class ContractBundler {

    private final Path folder;
    private final ContractSource source;
    private final Set<SourceNode> open = new HashSet<>();

    private ContractBundler(Path folder) throws IOException {
        this.folder = folder;
        this.source = ContractSource.read(folder);
    }

    /**
     * Bundles the contract whose root is {@code folder/openapi.yaml}.
     *
     * @throws ContractException naming file and pointer, when a reference leads nowhere or two components share a name
     */
    public static ObjectNode bundle(Path folder) throws IOException {
        return new ContractBundler(folder).bundle();
    }

    private ObjectNode bundle() {
        if (!source.root().exists()) {
            throw failure(source.root(), "no such file");
        }
        Map<String, Map<String, JsonNode>> components = components();
        ObjectNode root = (ObjectNode) copy(source.root(), false);
        ObjectNode merged = root.putObject("components");
        components.forEach((kind, byName) -> merged.putObject(kind).setAll(byName));
        ResponseHeaders.spread(root);
        return root;
    }

    private Map<String, Map<String, JsonNode>> components() {
        Map<String, Map<String, JsonNode>> components = new TreeMap<>();
        for (SourceNode file : source.files()) {
            for (SourceNode kind : file.get("components").members()) {
                Map<String, JsonNode> byName = components.computeIfAbsent(kind.name(), k -> new TreeMap<>());
                for (SourceNode component : kind.members()) {
                    if (byName.put(component.name(), copy(component, false)) != null) {
                        throw failure(component, "two components of this name in " + source.name());
                    }
                }
            }
        }
        return components;
    }

    private JsonNode copy(SourceNode node, boolean holdsNames) {
        if (node.value().isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.items().forEach(item -> array.add(copy(item, false)));
            return array;
        }
        if (!node.value().isObject()) {
            return node.value();
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (!holdsNames && node.isReference()) {
            object = reference(node);
        }
        for (SourceNode member : node.members()) {
            String key = member.name();
            if (key.equals("$ref") && !holdsNames) {
                continue;
            }
            if (key.equals("mapping") && node.has("propertyName") && !holdsNames) {
                object.set(key, mapping(member));
            } else if (!holdsNames && Grammar.isData(key, member.value())) {
                object.set(key, member.value().deepCopy());
            } else {
                object.set(key, copy(member, !holdsNames && Grammar.holdsNames(key, member.value())));
            }
        }
        return object;
    }

    /** A reference into the bundle, or a copy of what is not a component; the caller adds the siblings. */
    private ObjectNode reference(SourceNode node) {
        SourceNode target = target(node.get("$ref"));
        if (target.pointer().startsWith("/components/")) {
            return JsonNodeFactory.instance.objectNode().put("$ref", "#" + target.pointer());
        }
        if (!open.add(target)) {
            throw failure(node, "refers to itself: " + target);
        }
        JsonNode copy = copy(target, false);
        open.remove(target);
        return (ObjectNode) copy;
    }

    private ObjectNode mapping(SourceNode mapping) {
        ObjectNode byValue = JsonNodeFactory.instance.objectNode();
        mapping.members()
                .forEach(entry -> byValue.put(entry.name(), "#" + target(entry).pointer()));
        return byValue;
    }

    private SourceNode target(SourceNode ref) {
        SourceNode target = ref.target(ref.text());
        if (!target.exists()) {
            throw failure(ref, "refers to nothing: " + ref.text());
        }
        return target;
    }

    private ContractException failure(SourceNode at, String problem) {
        return new ContractException(folder.resolve(at.file()), at.pointer(), problem);
    }

    /** Arguments: the folder that holds the contracts, the folder for the bundles, the folder for their request sides. */
    public static void main(String[] args) throws IOException {
        Path output = Files.createDirectories(Path.of(args[1]));
        Path requestSides = Files.createDirectories(Path.of(args[2]));
        ObjectMapper json = new ObjectMapper();
        for (Contract contract : Contract.values()) {
            ObjectNode bundle = bundle(Path.of(args[0]).resolve(contract.folder()));
            Yaml.write(bundle, output.resolve(contract.folder() + ".yaml"));
            json.writeValue(output.resolve(contract.folder() + ".json").toFile(), bundle);
            json.writeValue(requestSides.resolve(contract.folder() + ".json").toFile(), RequestSide.of(bundle));
        }
    }
}
