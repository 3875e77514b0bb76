package dev.tercet.sdk.rime;

import dev.tercet.sdk.client.ClientBuilder;
import dev.tercet.sdk.client.Connection;
import dev.tercet.sdk.client.EnvironmentVariables;
import dev.tercet.sdk.core.Secret;
import dev.tercet.sdk.rime.resource.RimeResources;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The client of the Rime API of one tenant: projects and everything in them.
 *
 * <pre>{@code
 * RimeClient rime = RimeClient.builder().tenant("acme").apiKey("...").build();
 * }</pre>
 *
 * <p>Immutable and safe for use by many threads; build one and share it.
 */
public final class RimeClient extends RimeResources {
    private RimeClient(Connection connection) {
        super(connection);
    }

    /** Starts a client. It needs a tenant; without a credential it can only sign in. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A client with the settings of the environment: {@code RIME_TENANT}, {@code RIME_API_KEY} or {@code RIME_ACCESS_TOKEN}, and
     * {@code RIME_BASE_URL} if it is set. Nothing is read from there unasked.
     *
     * @throws IllegalStateException if there is no tenant or no credential
     */
    public static RimeClient fromEnv() {
        return builder().environment(System.getenv()).build();
    }

    /** Makes a {@link RimeClient}. For one thread. */
    public static final class Builder extends ClientBuilder<Builder> {
        private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

        private @Nullable String tenant;

        private Builder() {}

        /**
         * The tenant, which is the first part of its host name.
         *
         * @throws IllegalArgumentException if no host could be called so
         */
        public Builder tenant(String name) {
            if (!LABEL.matcher(name).matches()) {
                throw new IllegalArgumentException("The tenant must be a host name: a-z, 0-9 and hyphens, at most 63");
            }
            this.tenant = name;
            return this;
        }

        /** An access token, from a sign-in. */
        public Builder bearerToken(String token) {
            Secret secret = Secret.of(token);
            return bearer(secret::reveal);
        }

        /** Access tokens that you renew yourself. The supplier is asked before each request. */
        public Builder bearerToken(Supplier<String> tokens) {
            return bearer(tokens);
        }

        /**
         * Takes the settings that {@link RimeClient#fromEnv()} takes, from any map.
         *
         * @throws IllegalStateException if there is no tenant or no credential
         */
        public Builder environment(Map<String, String> variables) {
            EnvironmentVariables environment = new EnvironmentVariables(variables);
            baseUrl(environment, "RIME_BASE_URL");
            tenant(environment.get("RIME_TENANT"));
            String token = environment.find("RIME_ACCESS_TOKEN");
            return token == null ? apiKey(environment.get("RIME_API_KEY")) : bearerToken(token);
        }

        /**
         * Makes the client. Nothing is sent before its first call.
         *
         * @throws IllegalStateException if there is no tenant
         */
        public RimeClient build() {
            if (tenant == null) {
                throw new IllegalStateException("A Rime client needs a tenant");
            }
            if (baseUrl() != null && !baseUrl().getHost().startsWith(tenant + ".")) {
                header("X-Rime-Tenant", tenant);
            }
            return new RimeClient(connect(URI.create("https://" + tenant + ".rimedata.io"), RimeDialect::read));
        }
    }
}
