package dev.tercet.server.rymeda.edi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of a file come from. It may be opened several times and gives the same bytes each time. */
@FunctionalInterface
public interface EdiSource {

    /** The bytes from the first one; the caller closes the stream. */
    InputStream open() throws IOException;

    /** A file in memory. The array must not change while it is in use. */
    static EdiSource of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    /** A text, as UTF-8. */
    static EdiSource of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file on disk, which must not change while it is in use. */
    static EdiSource of(Path file) {
        return () -> Files.newInputStream(file);
    }
}
