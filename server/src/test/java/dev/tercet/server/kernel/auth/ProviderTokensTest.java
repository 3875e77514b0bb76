package dev.tercet.server.kernel.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

class ProviderTokensTest {

    private static final Map<String, Object> TOKEN =
            Map.of("api", "rymeda", "tenant", "org_100", "client_id", "practice", "scope", "care:read  care:write");

    @Test
    void theStandardClaimsAreReadUnlessToldOtherwise() {
        Caller caller = read(Map.of(), TOKEN).orElseThrow();
        assertThat(caller.api()).isEqualTo("rymeda");
        assertThat(caller.tenantId()).isEqualTo("org_100");
        assertThat(caller.scheme()).isEqualTo("oauth2");
        assertThat(caller.scopes()).containsExactlyInAnyOrder("care:read", "care:write");
        assertThat(caller.credentialId()).isEqualTo("practice");
        assertThat(caller.plan()).as("the tenant's").isEqualTo("growth");
        assertThat(caller.userId()).isNull();
    }

    @Test
    void aPlanInTheTokenGoesBeforeTheTenants() {
        assertThat(read(Map.of(), with("plan", "enterprise")).orElseThrow().plan())
                .isEqualTo("enterprise");
    }

    @Test
    void scopesMayBeAListInsideAnotherClaim() {
        Map<String, Object> token = with("realm_access", Map.of("roles", List.of("care:read", "revenue:read")));
        assertThat(read(Map.of("scope-claim", "realm_access/roles"), token)
                        .orElseThrow()
                        .scopes())
                .containsExactlyInAnyOrder("care:read", "revenue:read");
    }

    @Test
    void aTokenOfNoApiNoTenantOrNoClientProvesNobody() {
        for (String claim : List.of("api", "tenant", "client_id")) {
            Map<String, Object> token = new HashMap<>(TOKEN);
            token.remove(claim);
            assertThat(read(Map.of(), token)).as("without %s", claim).isEmpty();
        }
        assertThat(read(Map.of(), with("tenant", "org_unknown"))).isEmpty();
        assertThat(read(Map.of(), with("api", "rime")))
                .as("another API's tenant")
                .isEmpty();
        assertThat(read(Map.of("enabled", "false"), TOKEN)).isEmpty();
    }

    private static Map<String, Object> with(String claim, Object value) {
        Map<String, Object> token = new HashMap<>(TOKEN);
        token.put(claim, value);
        return token;
    }

    private static Optional<Caller> read(Map<String, String> settings, Map<String, Object> token) {
        JwtClaims claims = new JwtClaims();
        token.forEach(claims::setClaim);
        return new ProviderTokens(settings(settings), new OneTenant()).caller(new DefaultJWTCallerPrincipal(claims));
    }

    private static AuthSettings settings(Map<String, String> provider) {
        Map<String, String> properties = new HashMap<>();
        properties.put("tercet.auth.issuer", "https://auth.example");
        properties.put("tercet.auth.provider.enabled", "true");
        properties.put("tercet.auth.provider.scheme.rymeda", "oauth2");
        properties.put("tercet.auth.provider.scheme.rime", "bearerToken");
        provider.forEach((name, value) -> properties.put("tercet.auth.provider." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(AuthSettings.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(AuthSettings.class);
    }

    private static final class OneTenant extends TenantPlans {

        OneTenant() {
            super(null);
        }

        @Override
        Optional<String> of(String api, String tenantId) {
            return api.equals("rymeda") && tenantId.equals("org_100") ? Optional.of("growth") : Optional.empty();
        }
    }
}
