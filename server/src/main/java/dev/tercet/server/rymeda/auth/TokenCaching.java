package dev.tercet.server.rymeda.auth;

import dev.tercet.server.kernel.request.CurrentRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps tokens out of old caches too (RFC 6749, section 5.1); {@code Cache-Control: no-store} is on every answer anyway. */
public class TokenCaching {

    private static final String TOKEN_ENDPOINT = "/oauth2/token";

    private final CurrentRequest request;

    public TokenCaching(CurrentRequest request) {
        this.request = request;
    }

    @ServerResponseFilter
    public void forbid(ContainerResponseContext response) {
        if (TOKEN_ENDPOINT.equals(request.path())) {
            response.getHeaders().putSingle("Pragma", "no-cache");
        }
    }
}
