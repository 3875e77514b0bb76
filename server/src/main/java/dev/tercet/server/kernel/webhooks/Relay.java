package dev.tercet.server.kernel.webhooks;

import dev.tercet.server.kernel.database.Unavailability;
import dev.tercet.server.kernel.outbox.EventWritten;
import dev.tercet.server.kernel.time.ClockMoved;
import dev.tercet.server.kernel.webhooks.Leases.Claimed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * Drives the deliveries of this replica: finds what is due, takes a lease on it and has it sent. Wakes when an event is
 * committed here, when something comes due, when the sandbox moves the clock, and every now and then for what other replicas
 * have left behind.
 */
@Singleton
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Fanout fanout;
    private final Leases leases;
    private final LineRun lines;
    private final RedeliveryRun redeliveries;
    private final WebhookSettings settings;
    private final Clock clock;

    private final Semaphore signals = new Semaphore(0);
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private ExecutorService workers;
    private ScheduledExecutorService timer;
    private Thread pump;
    private volatile boolean running;

    Relay(
            Fanout fanout,
            Leases leases,
            LineRun lines,
            RedeliveryRun redeliveries,
            WebhookSettings settings,
            Clock clock) {
        this.fanout = fanout;
        this.leases = leases;
        this.lines = lines;
        this.redeliveries = redeliveries;
        this.settings = settings;
        this.clock = clock;
    }

    /** After the sandbox has its data. */
    void start(@Observes @Priority(100) StartupEvent started) {
        if (!settings.enabled()) {
            return;
        }
        running = true;
        workers = Executors.newFixedThreadPool(settings.workers(), threads("webhook-worker-"));
        timer = Executors.newSingleThreadScheduledExecutor(threads("webhook-timer-"));
        long renewal = settings.lease().toMillis() / 3;
        timer.scheduleWithFixedDelay(this::renew, renewal, renewal, TimeUnit.MILLISECONDS);
        pump = threads("webhook-relay-").newThread(this::pump);
        pump.start();
    }

    /** What is on its way has some seconds to arrive; the rest is another replica's, or this one's after a restart. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (!running) {
            return;
        }
        running = false;
        wake();
        pump.join(PATIENCE.toMillis());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (held) {
            while (!held.isEmpty() && System.nanoTime() < deadline) {
                held.wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            }
        }
        timer.shutdownNow();
        workers.shutdown();
    }

    void onEvent(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventWritten event) {
        wake();
    }

    void onWork(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkQueued work) {
        wake();
    }

    void onClock(@Observes ClockMoved moved) {
        wake();
    }

    private void wake() {
        signals.release();
    }

    private void wakeAt(Instant due) {
        Duration pause = Duration.between(clock.instant(), due);
        if (pause.toMillis() <= 0) {
            wake();
        } else if (running && pause.compareTo(settings.pollInterval()) < 0) {
            timer.schedule(this::wake, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void pump() {
        while (running) {
            try {
                fanout.run();
                take();
                leases.nextDue().ifPresent(this::wakeUnlessFull);
            } catch (RuntimeException e) {
                Unavailability.log(LOG, "the webhook relay will try again", e);
            }
            await();
        }
    }

    private void wakeUnlessFull(Instant due) {
        if (held.size() < settings.concurrency()) {
            wakeAt(due);
        }
    }

    private void take() {
        int room = settings.concurrency() - held.size();
        if (room > 0 && running) {
            leases.claimAttempts(room).forEach(claimed -> run(claimed, redeliveries::start));
        }
        room = settings.concurrency() - held.size();
        if (room > 0 && running) {
            leases.claimEndpoints(room).forEach(claimed -> run(claimed, lines::start));
        }
    }

    private void run(Claimed claimed, BiFunction<Claimed, ExecutorService, CompletionStage<Optional<Instant>>> work) {
        held.add(claimed.id());
        work.apply(claimed, workers).whenComplete((due, failure) -> {
            synchronized (held) {
                held.remove(claimed.id());
                held.notifyAll();
            }
            if (failure != null) {
                // The lease is left to run out, so what cannot be sent does not turn in circles.
                LOG.errorf(failure, "delivery to %s was broken off", claimed.id());
            } else {
                due.ifPresent(this::wakeAt);
            }
        });
    }

    private void renew() {
        try {
            if (!held.isEmpty()) {
                leases.renew(Set.copyOf(held));
            }
        } catch (RuntimeException e) {
            LOG.warn("the leases of webhook deliveries could not be renewed", e);
        }
    }

    private void await() {
        try {
            signals.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
            signals.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private static ThreadFactory threads(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
