package dev.tercet.server.rime.connectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tercet.server.kernel.secrets.SealedColumn;
import dev.tercet.server.kernel.secrets.SecretBox;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Keeps the secrets of connectors sealed: one map a connector, by their path in the configuration: {@code auth.key_value}. */
@Singleton
public class ConnectorSecrets {

    static final SealedColumn COLUMN = new SealedColumn("rime.connector", "sealed_secrets", "connector");

    private final SecretBox box;
    private final ObjectMapper json;

    public ConnectorSecrets(SecretBox box, ObjectMapper json) {
        this.box = box;
        this.json = json;
    }

    @Produces
    @Singleton
    SealedColumn column() {
        return COLUMN;
    }

    byte[] seal(UUID connector, Map<String, String> secrets) {
        try {
            return box.seal(json.writeValueAsString(secrets), COLUMN.purpose(connector));
        } catch (JsonProcessingException e) {
            throw unreadable(connector);
        }
    }

    Map<String, String> open(UUID connector, byte[] sealed) {
        try {
            return json.readValue(box.open(sealed, COLUMN.purpose(connector)), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw unreadable(connector);
        }
    }

    /** Without a cause: the cause would quote the secrets. */
    private static IllegalStateException unreadable(UUID connector) {
        return new IllegalStateException("the secrets of the connector " + connector + " are no JSON object of texts");
    }
}
