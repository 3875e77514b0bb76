package dev.tercet.server.rymeda.clearinghouse.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The other end of a tenant's folder: takes what is sent, and puts answers where they are looked for. */
final class Mailbox {

    private final Path folder;
    private final Disk disk;

    Mailbox(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** The files that were sent and not yet taken, by name. */
    List<Path> sent() throws IOException {
        Path outgoing = folder.resolve("outgoing");
        if (!Files.isDirectory(outgoing)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(outgoing)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(Mailbox::isWhole)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isWhole(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith(Disk.PART);
    }

    /** Puts a file away that is in the book. */
    void taken(Path file) throws IOException {
        move(file, "taken");
    }

    /** Puts a file away that cannot be read, with a text that says why. */
    void unreadable(Path file, String reason) throws IOException {
        Path text = folder.resolve("payer").resolve("unreadable").resolve(file.getFileName() + ".reason.txt");
        disk.write(text, (reason + "\n").getBytes(StandardCharsets.UTF_8));
        move(file, "unreadable");
    }

    private void move(Path file, String where) throws IOException {
        disk.move(file, folder.resolve("payer").resolve(where).resolve(file.getFileName()));
    }

    /** Delivers an answer. */
    void deliver(String name, byte[] content) throws IOException {
        disk.write(folder.resolve("incoming").resolve(name), content);
    }

    /** A part of a file's name, of what others wrote. */
    static String safe(String text) {
        return text.replaceAll("[^A-Za-z0-9-]", "_");
    }
}
