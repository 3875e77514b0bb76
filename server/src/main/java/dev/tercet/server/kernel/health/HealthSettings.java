package dev.tercet.server.kernel.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a replica calls itself ready. */
@ConfigMapping(prefix = "tercet.health")
public interface HealthSettings {

    /**
     * How long the readiness probe waits for the database. Shorter than the usual timeout of a prober (Kubernetes gives a
     * probe that is told nothing else 1 s), so that "not ready" is an answer and not a silence.
     */
    @WithDefault("PT0.8S")
    Duration databaseTimeout();
}
