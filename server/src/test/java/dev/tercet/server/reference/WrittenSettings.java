package dev.tercet.server.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code application.properties} with its comments. A comment explains the lines below it, up to the next comment or
 * an empty line.
 */
final class WrittenSettings {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> inProfiles = new LinkedHashMap<>();
    private final Map<String, String> meanings = new LinkedHashMap<>();
    private final StringBuilder comment = new StringBuilder();
    private boolean commentGrows;

    private WrittenSettings() {}

    static List<Setting> read(Path file) throws IOException {
        WrittenSettings settings = new WrittenSettings();
        Files.readAllLines(file).forEach(settings::line);
        return settings.all();
    }

    private void line(String line) {
        if (line.isBlank()) {
            comment.setLength(0);
        } else if (line.startsWith("#")) {
            if (!commentGrows) {
                comment.setLength(0);
            }
            comment.append(comment.isEmpty() ? "" : " ")
                    .append(line.substring(1).strip());
        } else {
            int equals = line.indexOf('=');
            put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
        }
        commentGrows = line.startsWith("#");
    }

    private void put(String key, String value) {
        boolean profiled = key.startsWith("%");
        String name = profiled ? key.substring(key.indexOf('.') + 1) : key;
        String profile = profiled ? key.substring(1, key.indexOf('.')) : null;
        if ("test".equals(profile)) {
            return;
        }
        if (profiled) {
            inProfiles.computeIfAbsent(name, n -> new LinkedHashMap<>()).put(profile, value);
        } else {
            values.put(name, value);
        }
        meanings.putIfAbsent(name, comment.toString());
    }

    private List<Setting> all() {
        List<Setting> settings = new ArrayList<>();
        meanings.forEach((name, meaning) ->
                settings.add(new Setting(name, values.get(name), inProfiles.getOrDefault(name, Map.of()), meaning)));
        return settings;
    }
}
