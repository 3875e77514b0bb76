package dev.tercet.server.kernel.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers are kept for repeated requests. */
@ConfigMapping(prefix = "tercet.idempotency")
public interface IdempotencySettings {

    /**
     * How long a key is remembered. A day outlasts the retries of any client and the working day of whoever repeats a
     * request by hand, and keeps the table as small as a day's changes.
     */
    @WithDefault("PT24H")
    Duration retention();
}
