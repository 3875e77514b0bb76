package dev.tercet.server.rymeda.auth;

import dev.tercet.contract.rymeda.model.AccessToken;
import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.auth.IssuerAddresses;
import dev.tercet.server.kernel.auth.KeyStore;
import dev.tercet.server.kernel.auth.LastUse;
import dev.tercet.server.kernel.auth.TokenIssuer;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.request.CurrentRequest;
import dev.tercet.server.kernel.tenancy.TenantContext;
import dev.tercet.server.kernel.tenancy.TenantScope;
import dev.tercet.server.rymeda.platform.OrganizationSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The client credentials grant (RFC 6749, section 4.4). */
@Singleton
public class TokenService {

    private static final String GRANT = "client_credentials";

    private final KeyStore keys;
    private final LastUse lastUse;
    private final TokenIssuer issuer;
    private final IssuerAddresses addresses;
    private final OrganizationSettings settings;
    private final TenantScope tenants;
    private final CurrentRequest request;
    private final TenantContext tenant;

    public TokenService(
            KeyStore keys,
            LastUse lastUse,
            TokenIssuer issuer,
            IssuerAddresses addresses,
            OrganizationSettings settings,
            TenantScope tenants,
            CurrentRequest request,
            TenantContext tenant) {
        this.keys = keys;
        this.lastUse = lastUse;
        this.issuer = issuer;
        this.addresses = addresses;
        this.settings = settings;
        this.tenants = tenants;
        this.request = request;
        this.tenant = tenant;
    }

    /**
     * A token with the scopes asked for, or with all that the client has. It lives as long as the organization says, whose trail tells
     * of the token, or of the refusal where the client is one of its own.
     */
    AccessToken grant(String grantType, ClientCredentials client, String scope) {
        if (grantType == null || grantType.isBlank()) {
            throw OAuthFailures.invalidRequest("grant_type is required");
        }
        if (!grantType.equals(GRANT)) {
            throw OAuthFailures.unsupportedGrant("Only " + GRANT + " is supported");
        }
        Caller caller = keys.findClient(client.id(), client.secret()).orElseThrow(() -> refusal(client.id()));
        request.callAs(caller);
        lastUse.note(caller.credentialId());
        Collection<String> granted = scopes(scope, caller.scopes());
        Caller narrowed = new Caller(
                caller.api(),
                caller.tenantId(),
                caller.scheme(),
                Set.copyOf(granted),
                caller.credentialId(),
                null,
                caller.plan(),
                null);
        Duration life = tenants.transact(caller.tenantId(), settings::tokenLife);
        return new AccessToken()
                .accessToken(issuer.issue(narrowed, life))
                .tokenType("Bearer")
                .expiresIn((int) life.toSeconds())
                .scope(String.join(" ", granted));
    }

    /** @throws ApiException when tokens come from an external provider */
    void requireOpen() {
        if (addresses.external()) {
            throw OAuthFailures.invalidRequest("Tokens are issued at " + addresses.tokenEndpoint());
        }
    }

    /** The trail of the client's owner tells that somebody tried. */
    private ApiException refusal(String clientId) {
        keys.tenantOfClient(clientId).ifPresent(owner -> {
            tenant.enter(owner);
            request.name(clientId);
        });
        return OAuthFailures.invalidClient();
    }

    private static Collection<String> scopes(String wanted, Set<String> allowed) {
        if (wanted == null || wanted.isBlank()) {
            return new TreeSet<>(allowed);
        }
        Set<String> asked = new LinkedHashSet<>(List.of(wanted.strip().split(" +")));
        for (String scope : asked) {
            if (!allowed.contains(scope)) {
                throw OAuthFailures.invalidScope("Not a scope of this client: " + scope);
            }
        }
        return asked;
    }
}
