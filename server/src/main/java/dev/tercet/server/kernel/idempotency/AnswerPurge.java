package dev.tercet.server.kernel.idempotency;

import dev.tercet.server.kernel.jobs.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Removes answers that nobody can ask for again. */
@Singleton
class AnswerPurge implements RecurringJob {

    private final IdempotencyStore answers;
    private final Clock clock;
    private final Duration retention;

    AnswerPurge(IdempotencyStore answers, Clock clock, IdempotencySettings settings) {
        this.answers = answers;
        this.clock = clock;
        this.retention = settings.retention();
    }

    @Override
    public String name() {
        return "kernel.idempotency.purge";
    }

    /** A key past its time is free already; this only keeps the table small. */
    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        answers.purge(clock.instant().minus(retention));
    }
}
