package dev.tercet.server.kernel.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells quarkus-oidc how to verify a token of the built-in issuer: with the key that the token names, held in memory,
 * without a call to ourselves. One OIDC tenant a key, so that keys can be rotated.
 */
@ApplicationScoped
public class IssuerTenants implements TenantConfigResolver {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SigningKeys keys;
    private final TokenIssuer issuer;
    private final Map<String, OidcTenantConfig> byKey = new ConcurrentHashMap<>();

    public IssuerTenants(SigningKeys keys, TokenIssuer issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        String credential = BearerCredential.of(context);
        if (credential == null || !BearerCredential.isJwt(credential)) {
            return Uni.createFrom().nullItem();
        }
        String keyId = keyId(credential).orElse("");
        OidcTenantConfig known = byKey.get(keyId);
        return known != null ? Uni.createFrom().item(known) : request.runBlocking(() -> configure(keyId));
    }

    private OidcTenantConfig configure(String keyId) {
        // A token of an unknown key is verified with the current one, and thus refused.
        SigningKeys.SigningKey key = keys.find(keyId).orElseGet(keys::current);
        return byKey.computeIfAbsent(key.id(), id -> OidcTenantConfig.builder()
                .tenantId("issuer-" + id)
                .publicKey(Base64.getEncoder().encodeToString(key.publicKey().getEncoded()))
                .token()
                .issuer(issuer.issuer())
                .lifespanGrace(0)
                .end()
                .build());
    }

    private static Optional<String> keyId(String token) {
        try {
            byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
            return Optional.ofNullable(JSON.readTree(new String(header, java.nio.charset.StandardCharsets.UTF_8))
                    .path("kid")
                    .textValue());
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
