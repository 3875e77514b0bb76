package dev.tercet.server.rime.auth;

import dev.tercet.contract.rime.model.SessionTokens;
import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.auth.TokenIssuer;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.request.CurrentRequest;
import dev.tercet.server.kernel.tenancy.TenantContext;
import dev.tercet.server.rime.users.PersonEntity;
import dev.tercet.server.rime.users.Role;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Signing in with a password, renewing a session, signing off. */
@Singleton
public class SignIn {

    private static final String PLAN = "standard";

    private final CurrentRequest request;
    private final TenantContext tenant;
    private final TenantOfAddress tenantOfAddress;
    private final Sessions sessions;
    private final Passwords passwords;
    private final TokenIssuer issuer;

    public SignIn(
            CurrentRequest request,
            TenantContext tenant,
            TenantOfAddress tenantOfAddress,
            Sessions sessions,
            Passwords passwords,
            TokenIssuer issuer) {
        this.request = request;
        this.tenant = tenant;
        this.tenantOfAddress = tenantOfAddress;
        this.sessions = sessions;
        this.passwords = passwords;
        this.issuer = issuer;
    }

    /** @throws ApiException of kind UNAUTHENTICATED when the two do not belong together, for whatever reason */
    SessionTokens signIn(String email, String password) {
        String tenantId = request.namedTenant() == null ? tenantOfAddress.find(email) : request.namedTenant();
        Optional<PersonEntity> person = Optional.empty();
        if (tenantId != null) {
            tenant.enter(tenantId);
            person = sessions.find(email).filter(PersonEntity::isActive);
        }
        if (!passwords.match(password, person.map(p -> p.passwordHash).orElse(null))) {
            throw refused("The e-mail address or the password is wrong.");
        }
        return tokens(sessions.open(person.orElseThrow().id));
    }

    SessionTokens renew(String refreshToken) {
        return enterTenantOf(refreshToken)
                .flatMap(sessions::renew)
                .map(this::tokens)
                .orElseThrow(() -> refused("The refresh token is no longer valid. Sign in again."));
    }

    void signOff(String refreshToken) {
        enterTenantOf(refreshToken).ifPresent(sessions::end);
    }

    /** The token, if it is of the tenant that the request is addressed to. */
    private Optional<RefreshToken> enterTenantOf(String text) {
        Optional<RefreshToken> token = RefreshToken.read(text)
                .filter(t ->
                        request.namedTenant() == null || request.namedTenant().equals(t.tenantId()));
        token.ifPresent(t -> tenant.enter(t.tenantId()));
        return token;
    }

    private SessionTokens tokens(Sessions.Going going) {
        PersonEntity person = going.person();
        Caller caller = new Caller(
                "rime",
                person.tenantId,
                "bearerToken",
                Role.of(person.role).scopes(),
                going.session().toString(),
                person.id.toString(),
                PLAN,
                null);
        return new SessionTokens()
                .accessToken(issuer.issue(caller))
                .refreshToken(going.refreshToken().text())
                .tokenType("Bearer")
                .expiresIn((int) issuer.life().toSeconds());
    }

    private static ApiException refused(String message) {
        return Failure.of(FailureKind.UNAUTHENTICATED, message).asException();
    }
}
