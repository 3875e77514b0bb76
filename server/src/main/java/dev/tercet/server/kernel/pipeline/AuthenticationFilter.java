package dev.tercet.server.kernel.pipeline;

import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.auth.Callers;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.request.CurrentRequest;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Asks Quarkus security who is calling: an opaque key by our own mechanism, a JWT by quarkus-oidc. */
public class AuthenticationFilter {

    private final CurrentRequest request;
    private final Callers callers;
    private final IdentityProviderManager identities;

    public AuthenticationFilter(CurrentRequest request, Callers callers, IdentityProviderManager identities) {
        this.request = request;
        this.callers = callers;
        this.identities = identities;
    }

    /** Completes without a response when the request may go on. */
    @ServerRequestFilter(preMatching = true, priority = Stage.AUTHENTICATION)
    public Uni<Response> authenticate(RoutingContext routing) {
        if (request.operation() == null || request.operation().open()) {
            return Uni.createFrom().nullItem();
        }
        return QuarkusHttpUser.getSecurityIdentity(routing, identities).onItem().transform(identity -> {
            Caller caller = callers.of(identity).orElseThrow(ApiException::unauthenticated);
            request.callAs(caller);
            requireForThisApi(caller);
            return null;
        });
    }

    private void requireForThisApi(Caller caller) {
        boolean own = caller.api().equals(request.dialect().api());
        boolean agrees = request.namedTenant() == null || request.namedTenant().equals(caller.tenantId());
        if (!own || !agrees) {
            throw ApiException.unauthenticated();
        }
    }
}
