package dev.tercet.server.kernel.metrics;

import dev.tercet.server.kernel.contract.Operation;
import dev.tercet.server.kernel.contract.OperationTable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Times every request by operation and status class, from the door of the server on, so that what is refused before any
 * resource is counted too. Everything that is no operation of a contract shares one label: whatever paths are probed, no
 * series is added. Thread-safe.
 */
@Singleton
public class RequestMetrics {

    private static final String OPERATION = "tercet.operation";
    private static final int OUTERMOST = 100_000;
    private static final String NONE = "none";

    private final Map<Operation, OperationTimers> byOperation = new IdentityHashMap<>();
    private final OperationTimers others;
    private final LongAdder begun = new LongAdder();
    private final LongAdder ended = new LongAdder();

    public RequestMetrics(MeterRegistry registry, OperationTable operations, MetricsSettings settings) {
        Duration[] buckets = settings.buckets().toArray(Duration[]::new);
        for (Operation operation : operations.all()) {
            byOperation.put(operation, new OperationTimers(operation.api(), operation.id(), registry, buckets));
        }
        others = new OperationTimers(NONE, NONE, registry, buckets);
        Gauge.builder("tercet.requests.active", this, RequestMetrics::active)
                .description("Requests that have been begun and not yet answered")
                .register(registry);
    }

    /** Says which operation a request turned out to be. */
    public static void attribute(RoutingContext routing, Operation operation) {
        routing.put(OPERATION, operation);
    }

    void stand(@Observes Filters filters) {
        filters.register(this::time, OUTERMOST);
    }

    private double active() {
        long answered = ended.sum();
        return begun.sum() - answered;
    }

    private void time(RoutingContext routing) {
        long start = System.nanoTime();
        begun.increment();
        QuarkusRequestWrapper.get(routing.request()).addRequestDoneHandler(done -> {
            ended.increment();
            HttpServerResponse response = routing.response();
            StatusClass status = response.ended() ? StatusClass.of(response.getStatusCode()) : StatusClass.ABORTED;
            Operation operation = routing.get(OPERATION);
            OperationTimers timers = operation == null ? others : byOperation.getOrDefault(operation, others);
            timers.of(status).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        });
        routing.next();
    }
}
