package dev.tercet.server.kernel.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;

/** How long the work of a request may take before it is rolled back. */
@ConfigMapping(prefix = "tercet.work.patience")
public interface WorkSettings {

    /**
     * By operation, for those that may be at it longer than {@code quarkus.transaction-manager.default-transaction-timeout}.
     */
    @WithParentName
    Map<String, Duration> operations();
}
