package dev.tercet.server.rymeda.clearinghouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Files that were fetched and are not settled, in a folder of this process that only its own account can read. Thread-safe.
 */
final class FetchedFiles {

    /**
     * As much of a file as is fetched: what no reader takes need not fill the disk. The readers refuse a file at a hundred
     * million bytes, and one byte more lets them.
     */
    static final long MOST = 100_000_001;

    /** Brings a file. */
    interface Fetch {
        void to(Path target) throws IOException;
    }

    private final Map<String, Path> byVersion = new HashMap<>();
    private Path folder;

    /** The file, fetched unless it has been. */
    synchronized Path get(String version, Fetch fetch) throws IOException {
        Path known = byVersion.get(version);
        if (known != null) {
            return known;
        }
        if (folder == null) {
            folder = Files.createTempDirectory("clearinghouse");
        }
        Path file = Files.createTempFile(folder, "incoming", null);
        try {
            fetch.to(file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        byVersion.put(version, file);
        return file;
    }

    /** Writes what is read to a file, up to {@value #MOST} bytes. */
    static void copy(InputStream in, Path target) throws IOException {
        byte[] chunk = new byte[32_768];
        long left = MOST;
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read;
                    left > 0 && (read = in.read(chunk, 0, (int) Math.min(chunk.length, left))) > 0;
                    left -= read) {
                out.write(chunk, 0, read);
            }
        }
    }

    /** Deletes all versions of a file. */
    synchronized void forget(String prefix) {
        byVersion.entrySet().removeIf(entry -> {
            boolean matches = entry.getKey().startsWith(prefix);
            if (matches) {
                delete(entry.getValue());
            }
            return matches;
        });
    }

    /** Deletes all. */
    synchronized void close() {
        forget("");
        if (folder != null) {
            delete(folder);
            folder = null;
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("a fetched file is left behind: " + path, e);
        }
    }
}
