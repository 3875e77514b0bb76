package dev.tercet.server.kernel.auth;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks a key up and makes an identity of it. */
@ApplicationScoped
public class KeyIdentityProvider implements IdentityProvider<KeyRequest> {

    private final KeyStore keys;
    private final LastUse lastUse;

    public KeyIdentityProvider(KeyStore keys, LastUse lastUse) {
        this.keys = keys;
        this.lastUse = lastUse;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            ProvenCaller proven = keys.prove(request.key())
                    .orElseThrow(() -> new AuthenticationFailedException("no such key, or it is no longer good"));
            String id = proven.caller().credentialId();
            lastUse.note(id);
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(id))
                    .addAttribute(Callers.PROVEN, proven)
                    .build();
        });
    }
}
