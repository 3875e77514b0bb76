package dev.tercet.server.rime.connectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What the members of a configuration stand for that were left out, where the contract says so in words: "Default
 * `require`". Defaults that it gives as such are in the generated types already.
 */
final class ConfigDefaults {

    private static final Map<String, String> ENCRYPTED = Map.of("ssl_mode", "require");

    private static final Map<String, Map<String, String>> BY_TYPE = Map.of(
            "postgresql",
            ENCRYPTED,
            "mysql",
            ENCRYPTED,
            "mssql",
            ENCRYPTED,
            "oracle",
            ENCRYPTED,
            "mongodb",
            Map.of("ssl_mode", "require", "auth_database", "admin"),
            "gitlab",
            Map.of("base_url", "https://gitlab.com"),
            "csv",
            Map.of("encoding", "UTF-8"),
            "json",
            Map.of("encoding", "UTF-8", "layout", "array"));

    private static final Map<String, Map<String, String>> BY_AUTH_TYPE =
            Map.of("api_key", Map.of("location", "header"));

    private ConfigDefaults() {}

    static void fillIn(ObjectNode config) {
        fillIn(config, BY_TYPE);
        if (config.get("auth") instanceof ObjectNode auth) {
            fillIn(auth, BY_AUTH_TYPE);
        }
    }

    private static void fillIn(ObjectNode object, Map<String, Map<String, String>> byType) {
        byType.getOrDefault(object.path("type").asText(), Map.of()).forEach((member, value) -> {
            if (!object.has(member)) {
                object.put(member, value);
            }
        });
    }
}
