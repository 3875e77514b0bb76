package dev.tercet.sdk.rymi;

import dev.tercet.sdk.client.ClientBuilder;
import dev.tercet.sdk.client.Connection;
import dev.tercet.sdk.rymi.resource.RymiResources;
import java.net.URI;

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

    /** Makes a {@link RymiClient}. For one thread. */
    public static final class Builder extends ClientBuilder<Builder> {
        private Builder() {}

        /** Makes the client. Nothing is sent before its first call. */
        public RymiClient build() {
            return new RymiClient(connect(ADDRESS, RymiDialect::read));
        }
    }
}
