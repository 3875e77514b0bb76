package dev.tercet.server.rime.connectors;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tercet.server.kernel.contract.Contracts;
import dev.tercet.server.kernel.contract.SchemaPlace;
import dev.tercet.server.kernel.errors.ApiException;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Parts the secrets of a configuration from the rest. What is secret, the contract says ({@code x-sensitive}), so a type
 * that is added there cannot be forgotten here. Thread-safe.
 */
@Singleton
public class ConfigSecrets {

    static final String MASK = "********";

    private static final SchemaPlace CONFIG = new SchemaPlace("rime", "/components/schemas/ConnectorConfig");

    private final Contracts contracts;
    private final ObjectMapper json;

    public ConfigSecrets(Contracts contracts, ObjectMapper json) {
        this.contracts = contracts;
        this.json = json;
    }

    /** @throws ApiException of kind UNPROCESSABLE when a secret is the mask that stands for it in answers */
    StoredConfig part(ObjectNode config) {
        ObjectNode shown = config.deepCopy();
        Map<String, String> secrets = new LinkedHashMap<>();
        mask(shown, contracts.at(CONFIG), "", secrets);
        secrets.forEach((path, secret) -> {
            if (secret.equals(MASK)) {
                throw ApiException.unprocessable(
                        "config." + path, "Send the secret itself; " + MASK + " stands for it.");
            }
        });
        return new StoredConfig(json.convertValue(shown, new TypeReference<Map<String, Object>>() {}), secrets);
    }

    private void mask(JsonNode data, JsonNode schema, String path, Map<String, String> secrets) {
        JsonNode rules = memberFor(data, resolved(schema));
        if (data.isArray()) {
            for (int i = 0; i < data.size(); i++) {
                mask(data.get(i), rules.path("items"), path + "[" + i + "]", secrets);
            }
        } else if (data instanceof ObjectNode object) {
            for (var property : rules.path("properties").properties()) {
                JsonNode value = object.path(property.getKey());
                String here = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
                if (value.isTextual() && property.getValue().path("x-sensitive").asBoolean()) {
                    secrets.put(here, value.asText());
                    object.set(property.getKey(), TextNode.valueOf(MASK));
                } else {
                    mask(value, property.getValue(), here, secrets);
                }
            }
        }
    }

    private JsonNode memberFor(JsonNode data, JsonNode schema) {
        JsonNode discriminator = schema.path("discriminator");
        if (discriminator.isMissingNode()) {
            return schema;
        }
        String value = data.path(discriminator.path("propertyName").asText()).asText();
        return at(discriminator.path("mapping").path(value).asText());
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? resolved(at(schema.get("$ref").asText())) : schema;
    }

    private JsonNode at(String reference) {
        return contracts.at(new SchemaPlace("rime", reference.substring(1)));
    }
}
