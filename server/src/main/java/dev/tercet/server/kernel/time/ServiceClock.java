package dev.tercet.server.kernel.time;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock of the server: UTC, in milliseconds. Nothing else reads the time. The sandbox may move it forward, so
 * that expiries and schedules can be tried in no time. Thread-safe.
 */
@Singleton
public class ServiceClock {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private final Event<ClockMoved> moved;

    public ServiceClock(Event<ClockMoved> moved) {
        this.moved = moved;
    }

    @Produces
    @Singleton
    Clock clock() {
        return new Shifted(Clock.tickMillis(ZoneOffset.UTC), ahead);
    }

    /** Moves the clock forward. */
    public void advance(Duration by) {
        ahead.updateAndGet(by::plus);
        moved.fire(new ClockMoved());
    }

    /** Sets the clock back to the machine's. */
    public void reset() {
        ahead.set(Duration.ZERO);
        moved.fire(new ClockMoved());
    }

    private static final class Shifted extends Clock {

        private final Clock machine;
        private final AtomicReference<Duration> ahead;

        Shifted(Clock machine, AtomicReference<Duration> ahead) {
            this.machine = machine;
            this.ahead = ahead;
        }

        @Override
        public Instant instant() {
            return machine.instant().plus(ahead.get());
        }

        @Override
        public ZoneId getZone() {
            return machine.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Shifted(machine.withZone(zone), ahead);
        }
    }
}
