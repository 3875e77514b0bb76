package dev.tercet.sdk.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to send. It is read when it is sent, and again if the request is repeated. */
public final class Upload {
    /** Opens the content from its beginning. */
    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }

    private final String fileName;
    private final String contentType;
    private final long length;
    private final Source source;

    private Upload(String fileName, String contentType, long length, Source source) {
        if (fileName.chars().anyMatch(c -> c < 0x20 || c == 0x7f)
                || contentType.chars().anyMatch(c -> c < 0x20)) {
            throw new IllegalArgumentException("The file name or the content type has control characters");
        }
        this.fileName = fileName;
        this.contentType = contentType;
        this.length = length;
        this.source = source;
    }

    /**
     * A file on disk, sent under its own name.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static Upload of(Path file) {
        try {
            String type = Files.probeContentType(file);
            return new Upload(
                    String.valueOf(file.getFileName()),
                    type == null ? "application/octet-stream" : type,
                    Files.size(file),
                    () -> Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes in memory, sent as a file of this name. */
    public static Upload of(String fileName, String contentType, byte[] content) {
        byte[] copy = content.clone();
        return new Upload(fileName, contentType, copy.length, () -> new ByteArrayInputStream(copy));
    }

    /** The same file with another media type. */
    public Upload contentType(String value) {
        return new Upload(fileName, value, length, source);
    }

    /** The name under which it is sent. */
    public String fileName() {
        return fileName;
    }

    /** The media type. */
    public String contentType() {
        return contentType;
    }

    /** The number of bytes. */
    public long length() {
        return length;
    }

    /** Opens the content from its beginning. */
    public InputStream open() throws IOException {
        return source.open();
    }

    /** The name and the length. */
    @Override
    public String toString() {
        return fileName + " (" + length + " bytes)";
    }
}
