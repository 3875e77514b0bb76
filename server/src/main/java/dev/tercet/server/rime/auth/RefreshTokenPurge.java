package dev.tercet.server.rime.auth;

import dev.tercet.server.kernel.jobs.RecurringJob;
import dev.tercet.server.kernel.tenancy.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Deletes refresh tokens that have expired: by then they prove nothing any more, not even a theft. */
@Singleton
public class RefreshTokenPurge implements RecurringJob {

    private final TenantScope tenants;
    private final RefreshTokenRepository tokens;
    private final Clock clock;

    public RefreshTokenPurge(TenantScope tenants, RefreshTokenRepository tokens, Clock clock) {
        this.tenants = tenants;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rime.refresh-tokens.purge";
    }

    /** They are looked up by a hash, so that it matters little how many there are. */
    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() throws Exception {
        for (String tenant : tenants.tenants("rime")) {
            tenants.call(tenant, () -> QuarkusTransaction.requiringNew()
                    .call(() -> tokens.delete("expiresAt < ?1", clock.instant())));
        }
    }
}
