package dev.tercet.server.kernel.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A keyset in a file that nobody but its owner may read. It must not lie where dumps of the database go. */
public record KeysetFile(Path path) {

    private static final Set<StandardOpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);

    public Keyset read() throws IOException {
        try {
            return Keyset.parse(Files.readString(path));
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(path.toString(), null, "there is no keyset file");
        }
    }

    /** Reads the keyset, or makes the first one. Not for two processes at once. */
    public Keyset readOrCreate() throws IOException {
        if (!Files.exists(path)) {
            write(Keyset.create());
        }
        return read();
    }

    /** Replaces the file's content at once or not at all: a keyset that is lost cannot be made again. */
    public void write(Keyset keyset) throws IOException {
        Path written = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(written);
        try (var channel = Files.newByteChannel(written, NEW, ownerOnly(written))) {
            channel.write(java.nio.ByteBuffer.wrap(keyset.toJson().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where the file system has no such permissions (Windows), those of the folder count. */
    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
