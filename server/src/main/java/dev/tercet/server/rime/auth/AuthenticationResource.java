package dev.tercet.server.rime.auth;

import dev.tercet.contract.rime.api.AuthenticationApi;
import dev.tercet.contract.rime.model.LoginCredentials;
import dev.tercet.contract.rime.model.SessionEnd;
import dev.tercet.contract.rime.model.SessionRefresh;
import dev.tercet.contract.rime.model.SessionTokens;

/** {@code /api/v1/auth}: sessions that begin with a password. */
public class AuthenticationResource implements AuthenticationApi {

    private final SignIn signIn;

    public AuthenticationResource(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public SessionTokens login(LoginCredentials credentials) {
        return signIn.signIn(credentials.getEmail(), credentials.getPassword());
    }

    @Override
    public SessionTokens refreshSession(SessionRefresh refresh) {
        return signIn.renew(refresh.getRefreshToken());
    }

    @Override
    public void logout(SessionEnd end) {
        signIn.signOff(end.getRefreshToken());
    }
}
