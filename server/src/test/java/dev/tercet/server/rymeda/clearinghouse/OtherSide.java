package dev.tercet.server.rymeda.clearinghouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of an organization as the clearinghouse sees it. */
record OtherSide(Path root) {

    static final String TENANT = "org_100";

    Path path(String path) {
        return root.resolve(TENANT).resolve(path);
    }

    List<String> names(String folder) throws IOException {
        try (Stream<Path> entries = Files.list(path(folder))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    /** Puts a file there for us. */
    void put(String name, String content) throws IOException {
        Files.createDirectories(path("incoming"));
        Files.writeString(path("incoming").resolve(name), content);
    }
}
