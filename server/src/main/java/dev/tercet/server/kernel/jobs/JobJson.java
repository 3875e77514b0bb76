package dev.tercet.server.kernel.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes what a job is about as JSON, so that the next version of the server, and an operator, can read it. */
@Singleton
class JobJson implements Serializer {

    private final ObjectMapper json;

    JobJson(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public byte[] serialize(Object data) {
        try {
            return data == null ? null : json.writeValueAsBytes(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
        try {
            return data == null ? null : json.readValue(data, type);
        } catch (IOException e) {
            throw new UncheckedIOException("job data that is no " + type.getSimpleName(), e);
        }
    }
}
