package dev.tercet.server.kernel.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells quarkus-oidc how to verify a token of the built-in issuer: with the key that the token names, held in memory,
 * without a call to ourselves. One OIDC tenant a key, so that keys can be rotated. Tokens of keys that are not ours are left
 * to the external provider, where there is one.
 */
@ApplicationScoped
public class IssuerTenants implements TenantConfigResolver {

    /** What the names of our own OIDC tenants begin with. */
    static final String PREFIX = "issuer-";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SigningKeys keys;
    private final AuthSettings settings;
    private final Map<String, OidcTenantConfig> byKey = new ConcurrentHashMap<>();

    public IssuerTenants(SigningKeys keys, AuthSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        String credential = BearerCredential.of(context);
        if (credential == null || !BearerCredential.isJwt(credential)) {
            return Uni.createFrom().nullItem();
        }
        String keyId = keyId(credential).orElse("");
        Optional<SigningKey> recalled = keys.recall(keyId);
        return recalled.isPresent()
                ? Uni.createFrom().item(configuration(recalled.get()))
                : request.runBlocking(() -> configure(keyId));
    }

    /** Null, for the default OIDC tenant, when somebody else may have issued the token. */
    private OidcTenantConfig configure(String keyId) {
        Optional<SigningKey> own = keys.find(keyId);
        if (own.isEmpty() && settings.provider().enabled()) {
            return null;
        }
        // A token of an unknown key is verified with the current one, and thus refused.
        return configuration(own.orElseGet(keys::current));
    }

    private OidcTenantConfig configuration(SigningKey key) {
        return byKey.computeIfAbsent(key.id(), id -> OidcTenantConfig.builder()
                .tenantId(PREFIX + id)
                .publicKey(Base64.getEncoder().encodeToString(key.publicKey().getEncoded()))
                .token()
                .issuer(settings.issuer())
                .lifespanGrace(0)
                .end()
                .build());
    }

    private static Optional<String> keyId(String token) {
        try {
            byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
            return Optional.ofNullable(JSON.readTree(new String(header, StandardCharsets.UTF_8))
                    .path("kid")
                    .textValue());
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
