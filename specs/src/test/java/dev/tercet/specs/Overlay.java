package dev.tercet.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes a contract of the valid one under {@code fixtures/valid} and a few changed nodes, by JSON merge patch (RFC 7396): an
 * object is merged, anything else replaces, null removes.
 */
public final class Overlay {

    public static final Path FIXTURES = Path.of("src/test/resources/fixtures");

    private Overlay() {}

    /** Writes the contract of a fixture below {@code target} and returns its folder. */
    public static Path write(Path fixture, Path target) throws IOException {
        Path folder = Files.createDirectories(target.resolve("shelf"));
        try (var files = Files.list(FIXTURES.resolve("valid"))) {
            for (Path file : files.toList()) {
                Path patch = fixture.resolve(file.getFileName());
                JsonNode value = Yaml.read(file);
                JsonNode patched = Files.exists(patch) ? merge(value, Yaml.read(patch)) : value;
                Yaml.write(patched, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    /** The target with the changes of a merge patch; neither argument is changed. */
    public static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode merged = target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), merge(merged.path(change.getKey()), change.getValue()));
            }
        }
        return merged;
    }
}
