package dev.tercet.server.rymi.auth;

import dev.tercet.server.kernel.auth.ApiKeys;
import dev.tercet.server.kernel.auth.CredentialEntity;
import dev.tercet.server.kernel.auth.FirstStartSettings;
import dev.tercet.server.kernel.auth.FirstTenant;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.rymi.billing.AccountEntity;
import dev.tercet.server.rymi.billing.AccountRepository;
import dev.tercet.server.rymi.keys.KeyFormats;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Rymi begins with an account, what it has to spend, and its secret key. */
@Singleton
public class FirstAccount implements FirstTenant {

    private static final String PLAN = "custom";

    private final FirstStartSettings settings;
    private final ApiKeys keys;
    private final AccountRepository accounts;

    public FirstAccount(FirstStartSettings settings, ApiKeys keys, AccountRepository accounts) {
        this.settings = settings;
        this.keys = keys;
        this.accounts = accounts;
    }

    @Override
    public String api() {
        return "rymi";
    }

    @Override
    public Tenant tenant() {
        return new Tenant(Ids.uuid().toString(), settings.name(), PLAN);
    }

    @Override
    public Map<String, String> furnish(Tenant tenant) {
        AccountEntity account = new AccountEntity();
        account.id = Ids.uuid();
        account.balance = settings.rymiCredit();
        accounts.persist(account);
        CredentialEntity key = new CredentialEntity();
        key.id = Ids.uuid().toString();
        key.api = api();
        key.scheme = "secretKey";
        key.name = "Administrator";
        key.scopes = List.of();
        key.plan = PLAN;
        return Map.of("secret key", keys.issue(key, KeyFormats.SECRET).secret());
    }
}
