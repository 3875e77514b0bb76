package dev.tercet.sdk.rymeda;

import dev.tercet.sdk.auth.Credential.ClientCredentials;
import dev.tercet.sdk.client.ClientBuilder;
import dev.tercet.sdk.client.Connection;
import dev.tercet.sdk.client.EnvironmentVariables;
import dev.tercet.sdk.core.Secret;
import dev.tercet.sdk.rymeda.resource.RymedaResources;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The client of the Rymeda API: care, revenue, compliance, network, commerce, intelligence and platform.
 *
 * <pre>{@code
 * RymedaClient rymeda = RymedaClient.builder().apiKey("rym_...").build();
 * }</pre>
 *
 * <p>Immutable and safe for use by many threads; build one and share it.
 */
public final class RymedaClient extends RymedaResources {
    private static final URI ADDRESS = URI.create("https://api.rymeda.com");
    private static final URI TOKEN_ADDRESS = URI.create("https://auth.rymeda.com/oauth2/token");

    private RymedaClient(Connection connection) {
        super(connection);
    }

    /** Starts a client. It needs an API key, client credentials or a bearer token. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A client with the settings of the environment: {@code RYMEDA_API_KEY}, or {@code RYMEDA_CLIENT_ID} and
     * {@code RYMEDA_CLIENT_SECRET}; {@code RYMEDA_BASE_URL} if it is set. Nothing is read from there unasked.
     *
     * @throws IllegalStateException if there is no credential
     */
    public static RymedaClient fromEnv() {
        return builder().environment(System.getenv()).build();
    }

    /** Makes a {@link RymedaClient}. For one thread. */
    public static final class Builder extends ClientBuilder<Builder> {
        private @Nullable String clientId;
        private @Nullable Secret clientSecret;
        private List<String> scopes = List.of();
        private @Nullable URI tokenUrl;

        private Builder() {}

        /**
         * Fetches access tokens with a client id and a secret, keeps them and renews them.
         *
         * @param scopes what to ask for, such as {@code care:read}; none for all that the client may have
         */
        public Builder clientCredentials(String id, String secret, String... scopes) {
            this.clientId = id;
            this.clientSecret = Secret.of(secret);
            this.scopes = List.of(scopes);
            return this;
        }

        /** An access token that you obtained yourself. */
        public Builder bearerToken(String token) {
            Secret secret = Secret.of(token);
            return bearer(secret::reveal);
        }

        /** The token endpoint, in place of {@code /oauth2/token} at the base URL or the public one. */
        public Builder tokenUrl(URI value) {
            this.tokenUrl = value;
            return this;
        }

        /**
         * Takes the settings that {@link RymedaClient#fromEnv()} takes, from any map.
         *
         * @throws IllegalStateException if there is no credential
         */
        public Builder environment(Map<String, String> variables) {
            EnvironmentVariables environment = new EnvironmentVariables(variables);
            baseUrl(environment, "RYMEDA_BASE_URL");
            if (environment.find("RYMEDA_CLIENT_ID") != null) {
                return clientCredentials(environment.get("RYMEDA_CLIENT_ID"), environment.get("RYMEDA_CLIENT_SECRET"));
            }
            return apiKey(environment.get("RYMEDA_API_KEY"));
        }

        /** Makes the client. Nothing is sent before its first call. */
        public RymedaClient build() {
            if (clientId != null && clientSecret != null) {
                credential(new ClientCredentials(tokenAddress(), clientId, clientSecret, scopes));
            }
            return new RymedaClient(connect(ADDRESS, RymedaDialect::read));
        }

        private URI tokenAddress() {
            if (tokenUrl != null) {
                return tokenUrl;
            }
            return baseUrl() == null ? TOKEN_ADDRESS : URI.create(baseUrl() + "/oauth2/token");
        }
    }
}
