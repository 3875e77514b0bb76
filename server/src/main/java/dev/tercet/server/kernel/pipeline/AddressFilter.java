package dev.tercet.server.kernel.pipeline;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.request.CurrentRequest;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads how a request was addressed: to whose host, and whether in clear text. What a proxy says of it counts only where
 * the installation trusts that proxy ({@code quarkus.http.proxy}).
 */
public class AddressFilter {

    private final CurrentRequest request;
    private final boolean httpsRequired;

    public AddressFilter(
            CurrentRequest request, @ConfigProperty(name = "tercet.https-required") boolean httpsRequired) {
        this.request = request;
        this.httpsRequired = httpsRequired;
    }

    @ServerRequestFilter(preMatching = true, priority = Stage.ADDRESS)
    public void read(RoutingContext routing) {
        if (request.dialect() == null) {
            return;
        }
        boolean plain = !"https".equals(routing.request().scheme());
        if (plain && httpsRequired && request.dialect().refusesPlainHttp()) {
            throw ApiException.forbidden("Requests must use HTTPS.");
        }
        var authority = routing.request().authority();
        request.dialect()
                .tenantOf(authority == null ? "" : authority.host(), routing.request()::getHeader)
                .ifPresent(request::addressTo);
    }
}
