package dev.tercet.server.kernel.webhooks;

import dev.tercet.server.kernel.tenancy.TenantScope;
import dev.tercet.server.kernel.webhooks.Leases.Claimed;
import dev.tercet.server.kernel.webhooks.Redeliveries.Due;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;

/** Makes one attempt that was asked for by hand, and queues the next where the API repeats those. Thread-safe. */
@Singleton
class RedeliveryRun {

    private final TenantScope tenants;
    private final Redeliveries redeliveries;
    private final Sender sender;
    private final WebhookDialects dialects;
    private final Clock clock;

    RedeliveryRun(
            TenantScope tenants, Redeliveries redeliveries, Sender sender, WebhookDialects dialects, Clock clock) {
        this.tenants = tenants;
        this.redeliveries = redeliveries;
        this.sender = sender;
        this.dialects = dialects;
        this.clock = clock;
    }

    /** The result is when something is due because of it. */
    CompletionStage<Optional<Instant>> start(Claimed attempt, Executor workers) {
        return CompletableFuture.supplyAsync(
                        () -> tenants.transact(attempt.tenantId(), () -> redeliveries.load(attempt.id())), workers)
                .thenCompose(due -> due.isEmpty()
                        ? CompletableFuture.completedFuture(Optional.empty())
                        : sender.send(due.get().receiver(), due.get().delivery())
                                .thenApplyAsync(
                                        result -> tenants.transact(
                                                attempt.tenantId(), () -> recorded(attempt, due.get(), result)),
                                        workers));
    }

    private Optional<Instant> recorded(Claimed attempt, Due due, AttemptResult result) {
        WebhookDialect dialect = dialects.of(due.receiver().api());
        Instant now = clock.instant();
        Optional<Instant> again = result.succeeded() || !dialect.retriesRedelivery()
                ? Optional.empty()
                : dialect.retries()
                        .after(
                                due.delivery().tries(),
                                ThreadLocalRandom.current().nextDouble())
                        .map(now::plus);
        if (!redeliveries.record(attempt.id(), due.receiver().id(), result, again.orElse(null), now)) {
            return Optional.empty();
        }
        again.ifPresent(at -> redeliveries.queue(
                dialect.newAttemptId(), due.delivery().id(), due.delivery().tries() + 1, true, now, at));
        return result.succeeded() ? Optional.of(now) : again;
    }
}
