package dev.tercet.server.sandbox;

import dev.tercet.server.rymeda.clearinghouse.ClearinghouseSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The sandbox's files of claims and answers, which belong to its data. */
@Singleton
class SandboxClearinghouse {

    private final ClearinghouseSettings settings;

    SandboxClearinghouse(ClearinghouseSettings settings) {
        this.settings = settings;
    }

    /** Deletes all files. A folder at whose other end no payer of ours works is somebody else's and is left alone. */
    void empty() throws IOException {
        Path root = settings.directory().root().orElse(null);
        if (!settings.embeddedPayer().enabled() || root == null || !Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            List<Path> files = tree.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(root))
                    .toList();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
