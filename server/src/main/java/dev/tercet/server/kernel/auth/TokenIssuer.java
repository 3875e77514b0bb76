package dev.tercet.server.kernel.auth;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The built-in issuer of access tokens: RS256 JWTs in the profile of RFC 9068. Thread-safe. */
@Singleton
public class TokenIssuer {

    private final SigningKeys keys;
    private final Clock clock;
    private final AuthSettings settings;

    public TokenIssuer(SigningKeys keys, Clock clock, AuthSettings settings) {
        this.keys = keys;
        this.clock = clock;
        this.settings = settings;
    }

    /** The {@code iss} of every token and of the discovery document. */
    public String issuer() {
        return settings.issuer();
    }

    /** How long a token is good for unless its API says otherwise. */
    public Duration life() {
        return settings.tokenLife();
    }

    /** A token that proves the caller until the usual life is over. */
    public String issue(Caller caller) {
        return issue(caller, life());
    }

    /**
     * A token that proves the caller until this life is over.
     *
     * @throws IllegalArgumentException when it would outlive the key that verifies it
     */
    public String issue(Caller caller, Duration life) {
        if (life.compareTo(settings.longestTokenLife()) > 0) {
            throw new IllegalArgumentException("no token lives longer than " + settings.longestTokenLife());
        }
        Instant now = clock.instant();
        SigningKey key = keys.current();
        JwtClaimsBuilder claims = Jwt.issuer(issuer())
                .audience(caller.api())
                .subject(caller.userId() == null ? caller.credentialId() : caller.userId())
                .issuedAt(now)
                .expiresAt(now.plus(life))
                .claim(TokenClaims.API, caller.api())
                .claim(TokenClaims.SCHEME, caller.scheme())
                .claim(TokenClaims.SCOPE, String.join(" ", caller.scopes()))
                .claim(TokenClaims.CLIENT, caller.credentialId())
                .claim(TokenClaims.TENANT, caller.tenantId())
                .claim(TokenClaims.PLAN, caller.plan());
        if (caller.userId() != null) {
            claims.claim(TokenClaims.USER, caller.userId());
        }
        return claims.jws().type("at+jwt").keyId(key.id()).sign(key.privateKey());
    }
}
