package dev.tercet.server.kernel.pipeline;

import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.ratelimit.FailureGuard;
import dev.tercet.server.kernel.request.CurrentRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Refuses an address that has failed to authenticate too often, before its next credential is looked at. The address is
 * the connection's; what a proxy says of it counts only where the installation trusts that proxy
 * ({@code quarkus.http.proxy}).
 */
public class FailureFilter {

    private final CurrentRequest request;
    private final FailureGuard guard;

    public FailureFilter(CurrentRequest request, FailureGuard guard) {
        this.request = request;
        this.guard = guard;
    }

    @ServerRequestFilter(preMatching = true, priority = Stage.FAILURES)
    public void refuse(RoutingContext routing) {
        SocketAddress address = routing.request().remoteAddress();
        request.comeFrom(address == null ? "unknown" : address.hostAddress());
        if (request.dialect() == null) {
            return;
        }
        Duration wait = guard.waitOf(request.address());
        if (!wait.isZero()) {
            throw Failure.of(FailureKind.TOO_MANY_REQUESTS, (String) null)
                    .withRetryAfter(wait)
                    .asException();
        }
    }

    @ServerResponseFilter
    public void count(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (answer.getStatus() == 401 && request.dialect() != null && tried(asked)) {
            guard.failed(request.address());
        }
    }

    /** A request without any credential guesses nothing; of an open operation, the credential is in the body. */
    private boolean tried(ContainerRequestContext asked) {
        boolean open = request.operation() != null && request.operation().open();
        return open || asked.getHeaderString("Authorization") != null;
    }
}
