package dev.tercet.sdk.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request. It can be opened as often as the request is sent. */
public interface RequestBody {

    /** The media type. */
    String contentType();

    /** The exact number of bytes. */
    long length();

    /** Opens the content from its beginning. */
    InputStream open() throws IOException;

    /** A body in memory. */
    static RequestBody of(String contentType, byte[] content) {
        return new RequestBody() {
            @Override
            public String contentType() {
                return contentType;
            }

            @Override
            public long length() {
                return content.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }
}
