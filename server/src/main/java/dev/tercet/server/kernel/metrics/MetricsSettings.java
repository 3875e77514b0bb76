package dev.tercet.server.kernel.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** What is measured of each request. */
@ConfigMapping(prefix = "tercet.metrics")
public interface MetricsSettings {

    /**
     * The upper bounds of the latency histogram. Five, since each is a series for every operation and status class: fast
     * for a read by id, fast for a list, noticed by a person, too slow, and given up by most clients.
     */
    @WithDefault("PT0.01S,PT0.05S,PT0.25S,PT1S,PT5S")
    Set<Duration> buckets();
}
