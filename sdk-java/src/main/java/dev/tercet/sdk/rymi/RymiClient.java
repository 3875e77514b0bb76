package dev.tercet.sdk.rymi;

import dev.tercet.sdk.client.ClientBuilder;
import dev.tercet.sdk.client.Connection;
import dev.tercet.sdk.client.EnvironmentVariables;
import dev.tercet.sdk.rymi.resource.RymiResources;
import java.net.URI;
import java.util.Map;

/**
 * The client of the Rymi API: voice agents and their calls.
 *
 * <pre>{@code
 * RymiClient rymi = RymiClient.builder().apiKey("rymi_...").build();
 * }</pre>
 *
 * <p>Immutable and safe for use by many threads; build one and share it.
 */
public final class RymiClient extends RymiResources {
    private static final URI ADDRESS = URI.create("https://api.rymi.live");

    private RymiClient(Connection connection) {
        super(connection);
    }

    /** Starts a client. It needs an API key. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A client with the settings of the environment: {@code RYMI_API_KEY}, and {@code RYMI_BASE_URL} if it is set. Nothing is
     * read from there unasked.
     *
     * @throws IllegalStateException if there is no key
     */
    public static RymiClient fromEnv() {
        return builder().environment(System.getenv()).build();
    }

    /** Makes a {@link RymiClient}. For one thread. */
    public static final class Builder extends ClientBuilder<Builder> {
        private Builder() {}

        /**
         * Takes the settings that {@link RymiClient#fromEnv()} takes, from any map.
         *
         * @throws IllegalStateException if there is no key
         */
        public Builder environment(Map<String, String> variables) {
            EnvironmentVariables environment = new EnvironmentVariables(variables);
            baseUrl(environment, "RYMI_BASE_URL");
            return apiKey(environment.get("RYMI_API_KEY"));
        }

        /** Makes the client. Nothing is sent before its first call. */
        public RymiClient build() {
            return new RymiClient(connect(ADDRESS, RymiDialect::read));
        }
    }
}
