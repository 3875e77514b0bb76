package dev.tercet.server.kernel.pipeline;

import dev.tercet.server.kernel.request.CurrentRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every answer carries on its way back. */
public class ResponseFilters {

    private final CurrentRequest request;

    public ResponseFilters(CurrentRequest request) {
        this.request = request;
    }

    @ServerResponseFilter
    public void addHeaders(ContainerResponseContext response) {
        var headers = response.getHeaders();
        if (request.id() != null) {
            headers.putSingle(RequestIds.HEADER, request.id());
        }
        if (request.rate() != null) {
            request.dialect().limitHeaders(request.rate()).forEach(headers::putSingle);
        }
        if (request.successStatus() != 0 && response.getStatus() < 300) {
            response.setStatus(request.successStatus());
        }
        if (request.location() != null && response.getStatus() == 201) {
            headers.putSingle("Location", request.location());
        }
        headers.putSingle("X-Content-Type-Options", "nosniff");
        if (request.operation() != null && !headers.containsKey("Cache-Control")) {
            headers.putSingle("Cache-Control", "no-store");
        }
    }
}
