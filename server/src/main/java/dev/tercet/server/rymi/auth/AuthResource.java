package dev.tercet.server.rymi.auth;

import dev.tercet.contract.rymi.api.AuthApi;
import dev.tercet.contract.rymi.model.Account;
import dev.tercet.contract.rymi.model.RegeneratedKey;

/** {@code /v1/auth} */
public class AuthResource implements AuthApi {

    private final AccountService accounts;

    public AuthResource(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public Account getAccount() {
        return accounts.get();
    }

    @Override
    public RegeneratedKey regenerateSecretKey() {
        return accounts.regenerateKey();
    }
}
