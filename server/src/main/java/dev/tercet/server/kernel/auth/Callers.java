package dev.tercet.server.kernel.auth;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller from a proven identity. */
@Singleton
public class Callers {

    static final String ATTRIBUTE = "tercet.caller";

    /** Empty for an anonymous identity. */
    public Optional<Caller> of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return Optional.empty();
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return Optional.of(of(token));
        }
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }

    /** Until when the identity's credential is good by its own words; a key is asked about again and again instead. */
    public Instant until(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.MAX;
    }

    private static Caller of(JsonWebToken token) {
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
