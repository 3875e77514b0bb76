package dev.tercet.server.kernel.auth;

import io.quarkus.oidc.OidcConfigurationMetadata;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** Where tokens come from: the built-in issuer, or the external provider that the settings put in its place. */
@Singleton
public class IssuerAddresses {

    private final AuthSettings settings;
    private final Instance<OidcConfigurationMetadata> provider;

    public IssuerAddresses(AuthSettings settings, Instance<OidcConfigurationMetadata> provider) {
        this.settings = settings;
        this.provider = provider;
    }

    /** Whether an external provider issues the tokens. */
    public boolean external() {
        return settings.provider().enabled();
    }

    /** The {@code iss} of the tokens. */
    public String issuer() {
        return external() ? provider.get().getIssuer() : settings.issuer();
    }

    public String tokenEndpoint() {
        return external() ? provider.get().getTokenUri() : settings.issuer() + "/oauth2/token";
    }

    public String keySet() {
        return external() ? provider.get().getJsonWebKeySetUri() : settings.issuer() + "/oauth2/jwks";
    }
}
