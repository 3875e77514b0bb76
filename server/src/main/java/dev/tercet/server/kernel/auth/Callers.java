package dev.tercet.server.kernel.auth;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller from a proven identity. */
@Singleton
public class Callers {

    /** The attribute of an identity that holds what a key proves. */
    static final String PROVEN = "tercet.proven";

    /** Where quarkus-oidc says which of its tenants verified a token. */
    private static final String OIDC_TENANT = "tenant-id";

    private final ProviderTokens provider;
    private final Clock clock;

    public Callers(ProviderTokens provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /** Empty for an anonymous identity, and for one that proves nobody of ours. */
    public Optional<Caller> of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return Optional.empty();
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return isOver(token) ? Optional.empty() : of(token, identity);
        }
        return Optional.ofNullable(identity.<ProvenCaller>getAttribute(PROVEN)).map(ProvenCaller::caller);
    }

    /** Until when the identity's credential is good by its own words; it may be revoked before. */
    public Instant until(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return Instant.ofEpochSecond(token.getExpirationTime());
        }
        ProvenCaller proven = identity.getAttribute(PROVEN);
        return proven == null ? Instant.MAX : proven.until();
    }

    private Optional<Caller> of(JsonWebToken token, SecurityIdentity identity) {
        String verifiedBy = identity.getAttribute(OIDC_TENANT);
        return verifiedBy != null && verifiedBy.startsWith(IssuerTenants.PREFIX)
                ? Optional.of(own(token))
                : provider.caller(token);
    }

    /** quarkus-oidc goes by the machine's clock; the sandbox's own may be ahead of it. */
    private boolean isOver(JsonWebToken token) {
        return token.getExpirationTime() <= clock.instant().getEpochSecond();
    }

    private static Caller own(JsonWebToken token) {
        String scopes = token.getClaim(TokenClaims.SCOPE);
        return new Caller(
                token.getClaim(TokenClaims.API),
                token.getClaim(TokenClaims.TENANT),
                token.getClaim(TokenClaims.SCHEME),
                scopes == null || scopes.isBlank() ? Set.of() : Set.of(scopes.split(" ")),
                token.getClaim(TokenClaims.CLIENT),
                token.getClaim(TokenClaims.USER),
                token.getClaim(TokenClaims.PLAN),
                null);
    }
}
