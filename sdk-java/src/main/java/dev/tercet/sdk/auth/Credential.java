package dev.tercet.sdk.auth;

import dev.tercet.sdk.core.Secret;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** How a client proves who it is. None of them prints its secret. */
public sealed interface Credential {

    /** No proof: enough for operations that ask for none, such as signing in. */
    record None() implements Credential {}

    /** An API key. */
    record ApiKey(Secret key) implements Credential {}

    /**
     * A token that you obtain yourself. The supplier is asked before each request and must be quick and safe for use by many
     * threads.
     */
    record BearerToken(Supplier<String> supplier) implements Credential {}

    /**
     * The client credentials grant of OAuth 2.0 (RFC 6749, section 4.4). The SDK fetches the token, keeps it and renews it.
     *
     * @param tokenUrl the token endpoint
     * @param clientId the client
     * @param clientSecret its secret
     * @param scopes what to ask for; empty for all that the client may have
     */
    record ClientCredentials(URI tokenUrl, String clientId, Secret clientSecret, List<String> scopes)
            implements Credential {
        public ClientCredentials {
            scopes = List.copyOf(scopes);
        }
    }

    /** A source of the same text for ever. */
    static TokenSource fixed(Secret secret) {
        return supplied(secret::reveal);
    }

    /** A source that asks a supplier. */
    static TokenSource supplied(Supplier<String> supplier) {
        return new TokenSource() {
            @Override
            public CompletableFuture<String> ask() {
                return CompletableFuture.completedFuture(
                        Objects.requireNonNull(supplier.get(), "The supplier of bearer tokens gave null"));
            }

            @Override
            public boolean renew(String refused) {
                return !refused.equals(supplier.get());
            }
        };
    }
}
