package dev.tercet.server.kernel.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The relay that delivers webhooks. */
@ConfigMapping(prefix = "tercet.webhooks")
public interface WebhookSettings {

    /** Whether this replica delivers. Switch it off on replicas that shall only answer requests. */
    @WithDefault("true")
    boolean enabled();

    /**
     * How long the line of an endpoint belongs to the replica that works on it without a sign of life. Renewed three times
     * as often. After a kill, its deliveries wait this long for another replica; shorter than a long pause of the garbage
     * collector, two replicas could send the same one.
     */
    @WithDefault("PT15S")
    Duration lease();

    /**
     * How often to look for work that nobody has announced: that of other replicas which are gone. A replica's own work
     * starts at once, so this may be slow; a second keeps the load of an idle replica at two small queries.
     */
    @WithDefault("PT1S")
    Duration pollInterval();

    /** How many endpoints are sent to at a time. Waiting for an answer takes a connection and no thread, so this can be high. */
    @WithDefault("512")
    int concurrency();

    /** How many deliveries of one endpoint are read at a time, and sent one after the other before others get its place. */
    @WithDefault("100")
    int batch();

    /** How long deliveries and the log of their attempts are kept. The contracts promise thirty days. */
    @WithDefault("P30D")
    Duration retention();

    /**
     * How many threads record what came back. Each uses a database connection while it works, so keep it well below the
     * size of the pool; more than the cores of the database gain nothing.
     */
    @WithDefault("6")
    int workers();
}
