package dev.tercet.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A contract as its authors wrote it: the files of one folder, each node with its place, references not yet replaced.
 *
 * <p>Not thread-safe. The trees must not be changed.
 */
public final class ContractSource {

    /** The file that a contract begins with. */
    public static final String ROOT = "openapi.yaml";

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Path folder;
    private final Map<String, JsonNode> files;
    private final Map<String, SourceLines> lines = new HashMap<>();
    private final Map<String, List<Operation>> operations = new HashMap<>();

    private ContractSource(Path folder, Map<String, JsonNode> files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * Reads every {@code .yaml} file of a folder.
     *
     * @throws ContractException naming file and line, when one of them is not YAML
     */
    public static ContractSource read(Path folder) throws IOException {
        Map<String, JsonNode> files = new LinkedHashMap<>();
        try (var paths = Files.list(folder)) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
                files.put(path.getFileName().toString(), Yaml.read(path));
            }
        }
        return new ContractSource(folder.toAbsolutePath().normalize(), files);
    }

    /** The folder's name, which is the API's. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** The top node of every file, by file name. */
    public List<SourceNode> files() {
        return files.keySet().stream().map(file -> at(file, "")).toList();
    }

    /** The top node of {@code openapi.yaml}. */
    public SourceNode root() {
        return at(ROOT, "");
    }

    /** The node at a place; one that does not exist when there is nothing. */
    public SourceNode at(String file, String pointer) {
        JsonNode value = files.getOrDefault(file, MissingNode.getInstance()).at(pointer);
        return new SourceNode(this, file, pointer, value);
    }

    /** All components of a kind ({@code schemas}, {@code examples}, ...), in the order of files and of each file. */
    public List<SourceNode> components(String kind) {
        return files().stream()
                .flatMap(file -> file.get("components").get(kind).members().stream())
                .toList();
    }

    /** The operations that {@code paths} of the root leads to. */
    public List<Operation> operations() {
        return operations.computeIfAbsent("paths", this::readOperations);
    }

    /** The requests that the API sends, from {@code webhooks} of the root. */
    public List<Operation> webhooks() {
        return operations.computeIfAbsent("webhooks", this::readOperations);
    }

    private List<Operation> readOperations(String section) {
        List<Operation> found = new ArrayList<>();
        for (SourceNode entry : root().get(section).members()) {
            SourceNode item = entry.follow();
            for (SourceNode member : item.members()) {
                if (METHODS.contains(member.name())) {
                    found.add(new Operation(entry.name(), member.name(), member, item));
                }
            }
        }
        return List.copyOf(found);
    }

    /** The line, from 1, where a pointer's key or list item stands; that of the nearest parent when it does not exist. */
    public int line(String file, String pointer) {
        return lines.computeIfAbsent(file, this::readLines).of(pointer);
    }

    private SourceLines readLines(String file) {
        try {
            return SourceLines.of(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
