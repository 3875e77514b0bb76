package dev.tercet.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes one self-contained document of a contract that is spread over files.
 *
 * <p>A reference to {@code #/components/<kind>/<name>} of any file becomes a reference to the same place of the bundle;
 * any other reference into a file (a path item, a webhook) is replaced by what it points to. Every component of every
 * file of the folder belongs to the bundle, whether something refers to it or not. The order of members and the siblings
 * of {@code $ref} are kept. Root headers under {@code x-headers} are added to each response, so that the YAML need not
 * repeat them.
 *
 * <p>Not thread-safe; one instance bundles one contract once.
 */
public final class ContractBundler {

    private final Path folder;
    private final Map<Path, JsonNode> files = new LinkedHashMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();

    private ContractBundler(Path folder) {
        this.folder = folder;
    }

    /**
     * Bundles the contract whose root is {@code folder/openapi.yaml}.
     *
     * @throws ContractException naming file and pointer, when a reference leads nowhere or two components share a name
     */
    public static ObjectNode bundle(Path folder) throws IOException {
        return new ContractBundler(folder).bundle();
    }

    private ObjectNode bundle() throws IOException {
        try (var names = Files.list(folder)) {
            for (Path file :
                    names.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                files.put(file, Yaml.read(file));
            }
        }
        Path rootFile = folder.resolve("openapi.yaml");
        for (Path file : files.keySet()) {
            collectComponents(file);
        }
        ObjectNode root = (ObjectNode) resolve(require(rootFile), rootFile);
        ObjectNode merged = root.putObject("components");
        components.forEach((kind, byName) -> byName.forEach(merged.withObject("/" + kind)::set));
        ResponseHeaders.spread(root);
        requireEveryReferenceToLead(root, root, "");
        return root;
    }

    private void collectComponents(Path file) throws IOException {
        for (var kind : require(file).path("components").properties()) {
            Map<String, JsonNode> byName = components.computeIfAbsent(kind.getKey(), k -> new TreeMap<>());
            for (var component : kind.getValue().properties()) {
                JsonNode value = component.getValue().deepCopy();
                // An example is data: what looks like a reference in it is not one.
                JsonNode resolved = kind.getKey().equals("examples") ? value : resolve(value, file);
                if (byName.put(component.getKey(), resolved) != null) {
                    throw new ContractException(
                            file,
                            "/components/" + kind.getKey() + "/" + component.getKey(),
                            "two components of this name in " + folder.getFileName());
                }
            }
        }
    }

    private JsonNode resolve(JsonNode node, Path file) throws IOException {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, resolve(array.get(i), file));
            }
            return array;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        if (object.path("$ref").isTextual()) {
            Reference reference = Reference.of(object.get("$ref").asText(), file);
            if (!reference.isComponent()) {
                return resolve(target(reference, file).deepCopy(), reference.file());
            }
            target(reference, file);
            object.put("$ref", "#" + reference.pointer());
        }
        for (String key : List.copyOf(fieldNames(object))) {
            JsonNode value = object.get(key);
            if (key.equals("mapping") && object.path("propertyName").isTextual()) {
                for (var entry : value.properties()) {
                    Reference reference = Reference.of(entry.getValue().asText(), file);
                    target(reference, file);
                    ((ObjectNode) value).put(entry.getKey(), "#" + reference.pointer());
                }
            } else {
                object.set(key, resolve(value, file));
            }
        }
        return object;
    }

    private JsonNode target(Reference reference, Path from) throws IOException {
        JsonNode target = require(reference.file()).at(reference.pointer());
        if (target.isMissingNode()) {
            throw new ContractException(
                    from, "", "refers to nothing: " + reference.file().getFileName() + "#" + reference.pointer());
        }
        return target;
    }

    private JsonNode require(Path file) throws IOException {
        JsonNode node = files.get(file);
        if (node == null) {
            throw new ContractException(file, "", "no such file");
        }
        return node;
    }

    private void requireEveryReferenceToLead(JsonNode root, JsonNode node, String pointer) {
        if (node.path("$ref").isTextual()) {
            String ref = node.get("$ref").asText();
            if (!ref.startsWith("#") || root.at(ref.substring(1)).isMissingNode()) {
                throw new ContractException(folder.resolve("openapi.yaml"), pointer, "refers to nothing: " + ref);
            }
        }
        for (var entry : node.properties()) {
            if (!entry.getKey().equals("examples")) {
                requireEveryReferenceToLead(root, entry.getValue(), pointer + "/" + entry.getKey());
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            requireEveryReferenceToLead(root, node.get(i), pointer + "/" + i);
        }
    }

    private static List<String> fieldNames(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Arguments: the folder that holds the contracts, the folder for the bundles. */
    public static void main(String[] args) throws IOException {
        Path output = Files.createDirectories(Path.of(args[1]));
        for (Contract contract : Contract.values()) {
            ObjectNode bundle = bundle(Path.of(args[0]).resolve(contract.folder()));
            Yaml.write(bundle, output.resolve(contract.folder() + ".yaml"));
            new ObjectMapper()
                    .writeValue(output.resolve(contract.folder() + ".json").toFile(), bundle);
        }
    }
}
