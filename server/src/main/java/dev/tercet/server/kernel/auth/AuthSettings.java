package dev.tercet.server.kernel.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Keys, and the tokens of the built-in issuer. */
@ConfigMapping(prefix = "tercet.auth")
public interface AuthSettings {

    /** The {@code iss} of tokens and the base of the addresses in the discovery document. No default suits two installations. */
    String issuer();

    /** How long an access token is good for. An hour is what the contract documents, and as long as a lost one works. */
    @WithDefault("PT1H")
    Duration tokenLife();

    /**
     * The longest life that an API may give its tokens. A signing key stays published for as long after its turn. A day is the
     * most that Rymeda's contract lets an organization choose.
     */
    @WithDefault("P1D")
    Duration longestTokenLife();

    /** How long a signing key signs. Ninety days bound what a stolen one is worth, and are rare enough to go unnoticed. */
    @WithDefault("P90D")
    Duration signingKeyLife();

    /**
     * How long before its turn the next signing key is published. A day is longer than any verifier may reasonably cache the
     * key set.
     */
    @WithDefault("P1D")
    Duration signingKeyOverlap();

    /** How old a replica's knowledge of the signing keys may get. Must be shorter than the overlap; one query each time. */
    @WithDefault("PT5M")
    Duration signingKeyRefresh();

    /** How often the last use of keys is written. They are shown to the minute, so more often would show nothing. */
    @WithDefault("PT1M")
    Duration lastUseInterval();

    /**
     * How long a proven caller is believed without asking again: a key that was revoked on another replica is refused within
     * this time. Longer saves little: at 4 s a key that makes 1,000 requests a second is looked up once for 4,000 of them.
     */
    @WithDefault("PT4S")
    Duration cacheLife();

    /** Callers remembered at most, about 1 kB each. */
    @WithDefault("10000")
    long cacheSize();

    /** Tokens of another issuer in place of the built-in one's. */
    Provider provider();

    /** An external OpenID Connect provider. Where it is and how to trust it are settings of Quarkus: {@code quarkus.oidc.*}. */
    interface Provider {

        /** Whether tokens come from an external provider. The token endpoint is closed then. */
        @WithDefault("false")
        boolean enabled();

        /** The claim that names the API. Claims inside claims are written {@code a/b}. */
        @WithDefault("api")
        String apiClaim();

        /** The claim that names the tenant: an organization, account or host label that this server has. */
        @WithDefault("tenant")
        String tenantClaim();

        /** The claim with the scopes, as a list or separated by spaces. RFC 9068 calls it {@code scope}. */
        @WithDefault("scope")
        String scopeClaim();

        /** The claim that names the client, which limits and the audit trail go by. RFC 9068 calls it {@code client_id}. */
        @WithDefault("client_id")
        String clientClaim();

        /** The claim that names the rate plan; where a token has none, its tenant's plan counts. */
        @WithDefault("plan")
        String planClaim();

        /** The security scheme of each API's contract that the provider's tokens satisfy. */
        Map<String, String> scheme();
    }
}
