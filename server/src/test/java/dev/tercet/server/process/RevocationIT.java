package dev.tercet.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tercet.server.kernel.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that one replica revokes is soon refused by the other, which has not been told. */
class RevocationIT {

    /** What is promised, {@code tercet.auth.cache-life} and a second to spare. */
    private static final Duration PROMISED = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aRevokedKeyIsRefusedAtOnceHereAndWithinFiveSecondsThere() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder);
                ServerProcess here = ServerProcess.start("revocation-here", database, Map.of());
                ServerProcess there = ServerProcess.start("revocation-there", database, Map.of())) {
            JsonNode key = create(here);
            String secret = key.get("key").textValue();
            assertThat(read(here, secret)).isEqualTo(200);
            assertThat(read(there, secret)).isEqualTo(200);

            assertThat(revoke(here, key.get("id").textValue())).isEqualTo(204);

            assertThat(read(here, secret)).isEqualTo(401);
            Thread.sleep(PROMISED.toMillis());
            assertThat(read(there, secret)).isEqualTo(401);
        }
    }

    private JsonNode create(ServerProcess server) throws IOException, InterruptedException {
        HttpRequest request = administration(server, "")
                .POST(BodyPublishers.ofString("{\"name\": \"To be revoked\", \"scopes\": [\"care:read\"]}"))
                .header("Content-Type", "application/json")
                .build();
        return new ObjectMapper()
                .readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    private int revoke(ServerProcess server, String id) throws IOException, InterruptedException {
        HttpRequest request = administration(server, "/" + id).DELETE().build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private int read(ServerProcess server, String secret) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/v1/care/clients/client_123"))
                .header("Authorization", "Bearer " + secret)
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static HttpRequest.Builder administration(ServerProcess server, String path) {
        return HttpRequest.newBuilder(server.uri("/v1/platform/api-keys" + path))
                .header("Authorization", "Bearer rym_test_your_api_key_here");
    }
}
