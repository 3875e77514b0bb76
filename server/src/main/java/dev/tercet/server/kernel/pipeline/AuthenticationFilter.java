package dev.tercet.server.kernel.pipeline;

import dev.tercet.server.kernel.auth.BearerCredential;
import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.auth.Callers;
import dev.tercet.server.kernel.auth.KnownCallers;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.request.CurrentRequest;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Asks Quarkus security who is calling: an opaque key by our own mechanism, a JWT by quarkus-oidc. */
public class AuthenticationFilter {

    private final CurrentRequest request;
    private final Callers callers;
    private final KnownCallers known;
    private final IdentityProviderManager identities;

    public AuthenticationFilter(
            CurrentRequest request, Callers callers, KnownCallers known, IdentityProviderManager identities) {
        this.request = request;
        this.callers = callers;
        this.known = known;
        this.identities = identities;
    }

    /** Null when the caller is known and the request may go on; else completes without a response when it may. */
    @ServerRequestFilter(preMatching = true, priority = Stage.AUTHENTICATION)
    public Uni<Response> authenticate(RoutingContext routing) {
        String credential = BearerCredential.of(routing);
        boolean asked = request.operation() == null
                ? request.refusal() != null && credential != null
                : !request.operation().open();
        if (!asked) {
            return null;
        }
        Optional<Caller> recalled = credential == null ? Optional.empty() : known.recall(credential);
        if (recalled.isPresent()) {
            admit(recalled.get());
            return null;
        }
        return QuarkusHttpUser.getSecurityIdentity(routing, identities).onItem().transform(identity -> {
            Caller caller = callers.of(identity).orElseThrow(ApiException::unauthenticated);
            known.remember(credential, caller, callers.until(identity));
            admit(caller);
            return null;
        });
    }

    /** Who calls is known from here on, also when it is refused: the audit trail tells of it. */
    private void admit(Caller caller) {
        request.callAs(caller);
        boolean own = caller.api().equals(request.dialect().api());
        boolean agrees = request.namedTenant() == null || request.namedTenant().equals(caller.tenantId());
        if (!own || !agrees) {
            throw ApiException.unauthenticated();
        }
    }
}
