package dev.tercet.server.rymeda.exchange;

import dev.tercet.server.kernel.jobs.Jobs;
import dev.tercet.server.kernel.jobs.OneTimeJob;
import dev.tercet.server.kernel.tenancy.TenantContext;
import dev.tercet.server.rymeda.interchange.ExchangeSettings;
import dev.tercet.server.rymeda.revenue.ClaimWaiting;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;

/** Sends claims soon after they were submitted. The first execution of a moment sends all that wait; the others find nothing left. */
@Singleton
public class SendClaims implements OneTimeJob<ClaimWaiting> {

    private final OutgoingClaims outgoing;
    private final TenantContext tenant;
    private final Jobs jobs;
    private final ExchangeSettings settings;
    private final Clock clock;

    public SendClaims(
            OutgoingClaims outgoing, TenantContext tenant, Jobs jobs, ExchangeSettings settings, Clock clock) {
        this.outgoing = outgoing;
        this.tenant = tenant;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    void plan(@Observes ClaimWaiting waiting) {
        jobs.schedule(
                this,
                waiting.claimId() + '/' + waiting.submission(),
                clock.instant().plus(settings.gathering()),
                waiting);
    }

    @Override
    public String name() {
        return "rymeda.claims.send";
    }

    @Override
    public Class<ClaimWaiting> payload() {
        return ClaimWaiting.class;
    }

    @Override
    public void run(ClaimWaiting waiting) throws IOException {
        outgoing.send(tenant.id());
    }
}
