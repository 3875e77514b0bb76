package dev.tercet.server.kernel.jobs;

import java.time.Duration;

/**
 * Work that one replica at a time does again and again. A bean that implements it is registered by that. What it throws is
 * logged, and the next turn comes as if nothing had happened.
 */
public interface RecurringJob {

    /** Names the work for good: {@code rime.refresh-tokens.purge}. */
    String name();

    /** The pause between the end of one turn and the next one. */
    Duration every();

    /** Runs as no tenant, without a transaction; see {@link dev.tercet.server.kernel.tenancy.TenantScope}. */
    void run() throws Exception;
}
