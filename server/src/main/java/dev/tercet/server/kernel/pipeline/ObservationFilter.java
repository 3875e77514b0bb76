package dev.tercet.server.kernel.pipeline;

import dev.tercet.server.kernel.metrics.RequestMetrics;
import dev.tercet.server.kernel.request.CurrentRequest;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.instrumentation.api.semconv.http.HttpServerRoute;
import io.opentelemetry.instrumentation.api.semconv.http.HttpServerRouteSource;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Tells those who watch which operation a request is: the timers, and the trace when there is one. */
public class ObservationFilter {

    private final CurrentRequest request;
    private final boolean traced;

    public ObservationFilter(
            CurrentRequest request, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean tracesDisabled) {
        this.request = request;
        this.traced = !tracesDisabled;
    }

    @ServerRequestFilter(preMatching = true, priority = Stage.OBSERVATION)
    public void attribute(RoutingContext routing) {
        if (request.operation() == null) {
            return;
        }
        RequestMetrics.attribute(routing, request.operation());
        if (traced) {
            HttpServerRoute.update(
                    Context.current(),
                    HttpServerRouteSource.CONTROLLER,
                    request.operation().path());
            Span.current()
                    .updateName(request.operation().id())
                    .setAttribute("tercet.api", request.operation().api())
                    .setAttribute("tercet.operation", request.operation().id())
                    .setAttribute("tercet.request_id", request.id());
        }
    }
}
