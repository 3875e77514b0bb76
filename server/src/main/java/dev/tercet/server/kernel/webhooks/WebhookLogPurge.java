package dev.tercet.server.kernel.webhooks;

import dev.tercet.server.kernel.jobs.RecurringJob;
import dev.tercet.server.kernel.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets deliveries that are received or given up, their attempts and their events, once they are old enough. */
@Singleton
class WebhookLogPurge implements RecurringJob {

    private static final int BATCH = 1_000;
    private static final String DELIVERIES = """
            delete from kernel.webhook_delivery where id in (
              select id from kernel.webhook_delivery
              where created_at < ? and status <> 'pending' and not in_turn limit %d for update skip locked)
            """.formatted(BATCH);
    private static final String EVENTS = """
            delete from kernel.event where seq in (
              select v.seq from kernel.event v
              where v.relayed_at < ? and not exists (select 1 from kernel.webhook_delivery d where d.event_seq = v.seq)
              limit %d for update skip locked)
            """.formatted(BATCH);

    private final TenantScope tenants;
    private final RelayDatabase database;
    private final WebhookSettings settings;
    private final Clock clock;

    WebhookLogPurge(TenantScope tenants, RelayDatabase database, WebhookSettings settings, Clock clock) {
        this.tenants = tenants;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "kernel.webhooks.purge";
    }

    /** The contract promises days, so hours are fine enough. */
    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(settings.retention());
        for (String tenant : tenants.tenants(null)) {
            delete(tenant, DELIVERIES, before);
            delete(tenant, EVENTS, before);
        }
    }

    private void delete(String tenant, String sql, Instant before) {
        int deleted;
        do {
            deleted = tenants.transact(tenant, () -> database.update(sql, before));
        } while (deleted == BATCH);
    }
}
