package dev.tercet.server.kernel.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The timers of one operation by status class: made on first use, then found without a lookup. Thread-safe. */
final class OperationTimers {

    private final AtomicReferenceArray<Timer> byStatus = new AtomicReferenceArray<>(StatusClass.values().length);
    private final String api;
    private final String operationId;
    private final MeterRegistry registry;
    private final Duration[] buckets;

    OperationTimers(String api, String operationId, MeterRegistry registry, Duration[] buckets) {
        this.api = api;
        this.operationId = operationId;
        this.registry = registry;
        this.buckets = buckets;
    }

    Timer of(StatusClass status) {
        Timer timer = byStatus.get(status.ordinal());
        return timer == null ? register(status) : timer;
    }

    private Timer register(StatusClass status) {
        Timer timer = Timer.builder("tercet.requests")
                .description("Time from the head of a request to the end of its answer")
                .tag("api", api)
                .tag("operationId", operationId)
                .tag("status", status.label())
                .serviceLevelObjectives(buckets)
                .register(registry);
        byStatus.set(status.ordinal(), timer);
        return timer;
    }
}
