package dev.tercet.server.rymeda.exchange;

import dev.tercet.server.kernel.jobs.RecurringJob;
import dev.tercet.server.kernel.tenancy.TenantScope;
import dev.tercet.server.rymeda.clearinghouse.embedded.EmbeddedPayer;
import dev.tercet.server.rymeda.interchange.ExchangeSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Looks for what payers have answered, organization by organization, and sends what was left behind. Where an embedded payer plays the
 * other side, it does its work in between.
 */
@Singleton
public class FileExchange implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(FileExchange.class);

    static final String NAME = "rymeda.files.exchange";

    private final TenantScope tenants;
    private final OutgoingClaims outgoing;
    private final EmbeddedPayer payer;
    private final IncomingFiles incoming;
    private final ExchangeSettings settings;

    public FileExchange(
            TenantScope tenants,
            OutgoingClaims outgoing,
            EmbeddedPayer payer,
            IncomingFiles incoming,
            ExchangeSettings settings) {
        this.tenants = tenants;
        this.outgoing = outgoing;
        this.payer = payer;
        this.incoming = incoming;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return settings.polling();
    }

    /** One organization's trouble is not the others'. */
    @Override
    public void run() {
        for (String tenant : tenants.tenants("rymeda")) {
            try {
                tenants.call(tenant, () -> {
                    outgoing.send(tenant);
                    payer.work(tenant);
                    incoming.receive(tenant);
                    return null;
                });
            } catch (Exception e) {
                LOG.errorf(e, "files of %s cannot be exchanged; the next try is in %s", tenant, settings.polling());
            }
        }
    }
}
