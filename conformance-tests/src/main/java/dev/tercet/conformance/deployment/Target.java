package dev.tercet.conformance.deployment;

import dev.tercet.conformance.contract.ApiContract;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The server under test: where each API is, and how its callers prove who they are. */
public final class Target implements AutoCloseable {

    private final SandboxServer owned;

    private Target(SandboxServer owned) {
        this.owned = owned;
    }

    /** The server that the properties name, or a sandbox started for it. */
    public static Target open() {
        boolean named = ApiContract.all().stream()
                .allMatch(contract -> Settings.baseUrl(contract.name()).isPresent());
        return new Target(named ? null : SandboxServer.start("main", Map.of()));
    }

    /** A sandbox of its own with settings of its own; whoever asks closes it. */
    public static Target sandbox(String name, Map<String, String> properties) {
        return new Target(SandboxServer.start(name, properties));
    }

    /** Whether the suite started the server itself, so that it knows its data. */
    public boolean isOwnSandbox() {
        return owned != null;
    }

    /** What our own sandbox wrote to its console. */
    public Path log() {
        return owned.log();
    }

    /** The data folder of our own sandbox. */
    public Path data() {
        return owned.data();
    }

    /** The address of an API, without a slash at its end. */
    public String baseUrl(String api) {
        String url = owned == null ? Settings.baseUrl(api).orElseThrow() : owned.baseUrl();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** The Rime tenant that a credential of this name belongs to. */
    public String tenant(String credential) {
        return Settings.tenant(credential);
    }

    /** The headers that say who calls, by the name of a credential; {@code none} says only which tenant is meant. */
    public Map<String, String> headers(String api, String credential) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!credential.equals("none")) {
            String token = token(api, credential)
                    .orElseThrow(() -> new IllegalStateException(
                            "Set -Dconformance.credential." + api + "." + credential + " to a token"));
            headers.put("Authorization", "Bearer " + token);
        }
        if (api.equals("rime") && !baseUrl(api).contains("://" + tenant(credential) + ".")) {
            headers.put("X-Rime-Tenant", tenant(credential));
        }
        return headers;
    }

    public Optional<String> token(String api, String credential) {
        return Settings.credential(api, credential);
    }

    @Override
    public void close() {
        if (owned != null) {
            owned.close();
        }
    }
}
