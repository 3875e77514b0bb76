package dev.tercet.server.kernel.webhooks;

import dev.tercet.server.kernel.tenancy.TenantScope;
import dev.tercet.server.kernel.webhooks.Leases.Claimed;
import dev.tercet.server.kernel.webhooks.Line.Standing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Works off the line of one endpoint: sends the first delivery, records what came of it, sends the next. The next is never
 * sent before the one before it is received or given up and that is committed. Thread-safe; no thread waits.
 */
@Singleton
class LineRun {

    private final TenantScope tenants;
    private final Line line;
    private final Sender sender;
    private final FailureStreak streak;
    private final WebhookDialects dialects;
    private final WebhookSettings settings;
    private final Clock clock;

    LineRun(
            TenantScope tenants,
            Line line,
            Sender sender,
            FailureStreak streak,
            WebhookDialects dialects,
            WebhookSettings settings,
            Clock clock) {
        this.tenants = tenants;
        this.line = line;
        this.sender = sender;
        this.streak = streak;
        this.dialects = dialects;
        this.settings = settings;
        this.clock = clock;
    }

    /** One stay at an endpoint: who it is, what was read of its line, and how many deliveries are left to this stay. */
    private static final class Stay {
        private final Claimed endpoint;
        private final Executor workers;
        private final Deque<DueDelivery> ahead = new ArrayDeque<>();
        private Receiver receiver;
        private int left;

        Stay(Claimed endpoint, Executor workers, int left) {
            this.endpoint = endpoint;
            this.workers = workers;
            this.left = left;
        }
    }

    /** What to do after a step: the next delivery, or go; {@code due} is when the line is due again, null when never. */
    private record Step(DueDelivery next, Instant due) {}

    /** Runs until the line is empty, has to wait, or has had its share. The result is when the line is due again. */
    CompletionStage<Optional<Instant>> start(Claimed endpoint, Executor workers) {
        Stay stay = new Stay(endpoint, workers, settings.batch());
        return CompletableFuture.supplyAsync(() -> tenants.transact(endpoint.tenantId(), () -> next(stay)), workers)
                .thenCompose(step -> proceed(stay, step));
    }

    private CompletionStage<Optional<Instant>> proceed(Stay stay, Step step) {
        if (step.next() == null) {
            return CompletableFuture.completedFuture(Optional.ofNullable(step.due()));
        }
        return sender.send(stay.receiver, step.next())
                .thenApplyAsync(
                        result -> tenants.transact(stay.endpoint.tenantId(), () -> recorded(stay, step.next(), result)),
                        stay.workers)
                .thenCompose(following -> proceed(stay, following));
    }

    private Step next(Stay stay) {
        if (stay.receiver == null) {
            Optional<Receiver> receiver = line.receiver(stay.endpoint.id());
            if (receiver.isEmpty()) {
                return leave(stay);
            }
            stay.receiver = receiver.get();
            stay.ahead.clear();
        }
        if (stay.ahead.isEmpty() && stay.left > 0) {
            stay.ahead.addAll(line.head(stay.endpoint.id(), stay.left));
        }
        DueDelivery next = stay.ahead.poll();
        boolean go = next != null && stay.left > 0 && !next.dueAt().isAfter(clock.instant());
        stay.left--;
        return go ? new Step(next, null) : leave(stay);
    }

    private Step leave(Stay stay) {
        return new Step(null, line.leave(stay.endpoint.id()).orElse(null));
    }

    private Step recorded(Stay stay, DueDelivery delivery, AttemptResult result) {
        WebhookDialect dialect = dialects.of(stay.receiver.api());
        Instant now = clock.instant();
        Optional<Duration> pause = result.succeeded()
                ? Optional.empty()
                : dialect.retries()
                        .after(delivery.tries() + 1, ThreadLocalRandom.current().nextDouble());
        Instant again = pause.map(now::plus).orElse(null);
        Optional<Standing> standing =
                line.record(stay.endpoint.id(), delivery.id(), dialect.newAttemptId(), result, again, now);
        if (standing.isEmpty()) {
            return leave(stay);
        }
        if (result.succeeded() && standing.get().failureStreak() > 0) {
            streak.end(stay.endpoint.id());
        }
        if (again != null) {
            return leave(stay);
        }
        if (!result.succeeded()) {
            streak.lengthen(stay.endpoint.id(), dialect, now);
            stay.receiver = null;
        } else if (!standing.get().active() || standing.get().revision() != stay.receiver.revision()) {
            stay.receiver = null;
        }
        return next(stay);
    }
}
