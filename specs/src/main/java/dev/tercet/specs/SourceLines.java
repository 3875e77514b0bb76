package dev.tercet.specs;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The line of every key and list item of a YAML file, by JSON pointer. */
final class SourceLines {

    private final Map<String, Integer> byPointer = new HashMap<>();

    private SourceLines() {}

    static SourceLines of(Path file) throws IOException {
        SourceLines lines = new SourceLines();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                lines.collect(new Yaml(dev.tercet.specs.Yaml.strict()).compose(reader), "");
            }
        }
        return lines;
    }

    int of(String pointer) {
        String known = pointer;
        while (!known.isEmpty() && !byPointer.containsKey(known)) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        return byPointer.getOrDefault(known, 1);
    }

    private void collect(Node node, String pointer) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    put(entry.getValueNode(), key, pointer + "/" + SourceNode.escape(key.getValue()));
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            List<Node> items = sequence.getValue();
            for (int i = 0; i < items.size(); i++) {
                put(items.get(i), items.get(i), pointer + "/" + i);
            }
        }
    }

    private void put(Node value, Node marked, String pointer) {
        byPointer.put(pointer, marked.getStartMark().getLine() + 1);
        collect(value, pointer);
    }
}
