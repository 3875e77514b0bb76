package dev.tercet.server.rime.users;

import dev.tercet.server.kernel.auth.ApiKeys;
import dev.tercet.server.kernel.auth.CredentialEntity;
import dev.tercet.server.kernel.auth.FirstStartSettings;
import dev.tercet.server.kernel.auth.FirstTenant;
import dev.tercet.server.kernel.auth.KeyFormat;
import dev.tercet.server.kernel.ids.Ids;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Rime begins with a tenant and an administrator's token; people are invited with it, and projects made. */
@Singleton
public class FirstRimeTenant implements FirstTenant {

    private static final KeyFormat TOKEN = new KeyFormat("rime_", 4);
    private static final String PLAN = "business";

    private final FirstStartSettings settings;
    private final ApiKeys keys;

    public FirstRimeTenant(FirstStartSettings settings, ApiKeys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    @Override
    public String api() {
        return "rime";
    }

    @Override
    public Tenant tenant() {
        return new Tenant(settings.rimeTenant(), settings.name(), PLAN);
    }

    @Override
    public Map<String, String> furnish(Tenant tenant) {
        CredentialEntity token = new CredentialEntity();
        token.id = Ids.uuid().toString();
        token.api = api();
        token.scheme = "bearerToken";
        token.name = "Administrator";
        token.scopes = List.copyOf(Role.ADMIN.scopes());
        token.plan = PLAN;
        return Map.of("token", keys.issue(token, TOKEN).secret());
    }
}
