package dev.tercet.server.kernel.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * Carries a trace over the time between a change and what is sent because of it, in the form of the W3C's Trace Context.
 * Where traces are switched off, all of it is nothing. Thread-safe.
 */
@Singleton
public class Traces {

    private static final String TRACE_PARENT = "traceparent";
    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<Map<String, String>> VALUES = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier.get(key);
        }
    };

    private final Tracer tracer;

    public Traces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("dev.tercet.server");
    }

    /** The running span, to be kept with what will be sent because of it; null when nothing is traced. */
    public String running() {
        Map<String, String> carrier = new HashMap<>();
        W3C.inject(Context.current(), carrier, Map::put);
        return carrier.get(TRACE_PARENT);
    }

    /**
     * Begins the span of a request that goes out, and adds the headers that tell the receiver of it.
     *
     * @param cause what {@link #running} said at the time; null for a span of no trace before
     * @return the span, which the caller ends
     */
    public Span sending(String name, String cause, Map<String, String> headers) {
        Context before =
                cause == null ? Context.root() : W3C.extract(Context.root(), Map.of(TRACE_PARENT, cause), VALUES);
        Span span = tracer.spanBuilder(name)
                .setParent(before)
                .setSpanKind(SpanKind.CLIENT)
                .startSpan();
        W3C.inject(before.with(span), headers, Map::put);
        return span;
    }
}
