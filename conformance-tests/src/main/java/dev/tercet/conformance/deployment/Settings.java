package dev.tercet.conformance.deployment;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the suite runs against, by system properties. Unless told otherwise it is a sandbox that the suite starts itself.
 *
 * <ul>
 *   <li>{@code conformance.base-url}, or {@code conformance.base-url.rime} for one API: a running server
 *   <li>{@code conformance.credential.<api>.<name>}: a token; the names are those of the contracts' cases
 *   <li>{@code conformance.tenant.<name>}: the Rime tenant that a credential of this name belongs to
 *   <li>{@code conformance.server.jar}, {@code conformance.folder}: what to start, and where to write
 * </ul>
 */
public final class Settings {

    private static final Map<String, String> SANDBOX_CREDENTIALS = Map.ofEntries(
            Map.entry("rymeda.default", "rym_test_your_api_key_here"),
            Map.entry("rymeda.readOnly", "rym_test_read_only"),
            Map.entry("rymeda.freeTier", "rym_test_free_tier"),
            Map.entry("rymeda.otherTenant", "rym_test_other_organization"),
            Map.entry("rymi.default", "rymi_sandbox_secret_key"),
            Map.entry("rymi.otherTenant", "rymi_sandbox_free_key"),
            Map.entry("rymi.freeTier", "rymi_sandbox_free_key"),
            Map.entry("rymi.publishable", "sb_publishable_sandbox"),
            Map.entry("rime.default", "rime_sandbox_token"),
            Map.entry("rime.readOnly", "rime_viewer_token"),
            Map.entry("rime.freeTier", "rime_globex_token"),
            Map.entry("rime.otherTenant", "rime_globex_token"));
    private static final Map<String, String> SANDBOX_TENANTS = Map.of("otherTenant", "globex", "freeTier", "globex");

    private Settings() {}

    /** The address of a running server; empty when the suite is to start one. */
    static Optional<String> baseUrl(String api) {
        return property("base-url." + api).or(() -> property("base-url"));
    }

    /**
     * The token that a case means by a name such as {@code default}; empty where the API has no such credential.
     *
     * @param api {@code rymeda}, {@code rymi} or {@code rime}
     */
    public static Optional<String> credential(String api, String name) {
        String key = api + "." + name;
        return property("credential." + key).or(() -> Optional.ofNullable(SANDBOX_CREDENTIALS.get(key)));
    }

    /** The Rime tenant that a credential belongs to. */
    static String tenant(String credential) {
        return property("tenant." + credential).orElseGet(() -> SANDBOX_TENANTS.getOrDefault(credential, "acme"));
    }

    /** Only operations or cases whose name begins so; empty for all. */
    public static Optional<String> only() {
        return property("only");
    }

    /** Whether the baseline is to be written in place of being compared with. */
    public static boolean updatesBaseline() {
        return property("baseline").filter("update"::equals).isPresent();
    }

    public static Path baseline() {
        return Path.of(property("baseline.file").orElse("coverage-baseline.json"));
    }

    public static Path folder() {
        return Path.of(property("folder").orElse("target"));
    }

    static Path serverJar() {
        return Path.of(property("server.jar").orElse("../server/target/quarkus-app/quarkus-run.jar"));
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty("conformance." + name)).filter(value -> !value.isBlank());
    }
}
