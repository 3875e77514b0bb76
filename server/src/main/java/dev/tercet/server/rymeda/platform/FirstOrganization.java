package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.model.AccessScope;
import dev.tercet.server.kernel.auth.ApiKeys;
import dev.tercet.server.kernel.auth.CredentialEntity;
import dev.tercet.server.kernel.auth.FirstStartSettings;
import dev.tercet.server.kernel.auth.FirstTenant;
import dev.tercet.server.kernel.auth.IssuedKey;
import dev.tercet.server.kernel.auth.KeyFormat;
import dev.tercet.server.kernel.ids.Ids;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rymeda begins with an organization, a live key with every scope (a key can only give what it has), and an OAuth client, as
 * the contract has no operation that makes one.
 */
@Singleton
public class FirstOrganization implements FirstTenant {

    private static final KeyFormat CLIENT_SECRET = new KeyFormat("rym_secret_", 4);
    private static final String PLAN = "enterprise";

    private final FirstStartSettings settings;
    private final ApiKeys keys;

    public FirstOrganization(FirstStartSettings settings, ApiKeys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    @Override
    public String api() {
        return "rymeda";
    }

    @Override
    public Tenant tenant() {
        return new Tenant(Ids.prefixed("org"), settings.name(), PLAN);
    }

    @Override
    public Map<String, String> furnish(Tenant tenant) {
        IssuedKey key = keys.issue(administrator("key", "apiKey"), KeyEnvironment.LIVE);
        IssuedKey client = keys.issueClient(administrator("app", "oauth2"), CLIENT_SECRET);
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("API key", key.secret());
        shown.put("client id", client.credential().id);
        shown.put("client secret", client.secret());
        return shown;
    }

    private CredentialEntity administrator(String prefix, String scheme) {
        CredentialEntity credential = new CredentialEntity();
        credential.id = Ids.prefixed(prefix);
        credential.api = api();
        credential.scheme = scheme;
        credential.name = "Administrator";
        credential.scopes =
                Arrays.stream(AccessScope.values()).map(AccessScope::toString).toList();
        credential.plan = PLAN;
        return credential;
    }
}
