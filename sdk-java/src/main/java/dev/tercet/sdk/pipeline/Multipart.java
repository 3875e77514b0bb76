package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.http.RequestBody;
import dev.tercet.sdk.model.Json;
import dev.tercet.sdk.model.Model;
import dev.tercet.sdk.model.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A body of parts (RFC 7578). Files are read while they are sent; the length is known beforehand. */
final class Multipart implements RequestBody {
    /** A part: its head and what follows. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Part(byte[] head, Upload file) {}

    private static final byte[] LINE_END = {'\r', '\n'};

    private final String boundary;
    private final List<Part> parts;
    private final byte[] end;

    private Multipart(String boundary, List<Part> parts) {
        this.boundary = boundary;
        this.parts = parts;
        this.end = ("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** One part for each member that is set: a file for an upload, JSON for an object or a list, text for the rest. */
    static Multipart of(Model form) {
        String boundary = "tercet-" + UUID.randomUUID();
        List<Part> parts = new ArrayList<>();
        for (String name : form.asMap().keySet()) {
            Object value = form.get(name);
            if (value != null) {
                parts.add(part(boundary, name, value));
            }
        }
        return new Multipart(boundary, parts);
    }

    @Override
    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    @Override
    public long length() {
        return end.length
                + parts.stream()
                        .mapToLong(part -> part.head().length + part.file().length() + LINE_END.length)
                        .sum();
    }

    @Override
    public InputStream open() throws IOException {
        List<InputStream> streams = new ArrayList<>();
        for (Part part : parts) {
            streams.add(new ByteArrayInputStream(part.head()));
            streams.add(part.file().open());
            streams.add(new ByteArrayInputStream(LINE_END));
        }
        streams.add(new ByteArrayInputStream(end));
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    private static Part part(String boundary, String name, Object value) {
        StringBuilder head = new StringBuilder("--").append(boundary).append("\r\n");
        head.append("Content-Disposition: form-data; name=\"")
                .append(quoted(name))
                .append('"');
        if (value instanceof Upload file) {
            head.append("; filename=\"").append(quoted(file.fileName())).append('"');
            head.append("\r\nContent-Type: ").append(file.contentType());
            return part(head, file);
        }
        Object plain = Json.plain(value);
        boolean json = plain instanceof Map || plain instanceof List;
        if (json) {
            head.append("\r\nContent-Type: application/json");
        }
        byte[] content = json ? Json.write(plain) : Address.text(plain).getBytes(StandardCharsets.UTF_8);
        return part(head, Upload.of("part", "text/plain", content));
    }

    private static Part part(StringBuilder head, Upload file) {
        return new Part(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8), file);
    }

    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
