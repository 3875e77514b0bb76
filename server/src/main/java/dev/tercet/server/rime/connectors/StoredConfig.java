package dev.tercet.server.rime.connectors;

import java.util.Map;

/**
 * A configuration as it is kept.
 *
 * @param shown all of it, each secret masked
 * @param secrets the secrets by their path: {@code auth.key_value}
 */
record StoredConfig(Map<String, Object> shown, Map<String, String> secrets) {}
