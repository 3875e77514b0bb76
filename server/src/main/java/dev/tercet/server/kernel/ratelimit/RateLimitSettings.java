package dev.tercet.server.kernel.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How many requests are let in. The plans themselves stand in application.properties, with their sources. */
@ConfigMapping(prefix = "tercet.rate-limit")
public interface RateLimitSettings {

    /**
     * Where the counts are kept. {@code memory} costs no round trip and is right for one replica; {@code database} is right
     * for any number of them and costs a short transaction per request and count.
     */
    @WithDefault("memory")
    Store store();

    /**
     * Counts kept in memory at most, some 300 bytes each. Beyond it the ones longest unused are forgotten, which admits
     * more and never refuses wrongly.
     */
    @WithDefault("100000")
    int keys();

    /** The plans, by API and name. */
    Map<String, Map<String, Plan>> plans();

    /**
     * Failed authentications a minute from one client address (of IPv6, from one /64), after which it is refused before its
     * credential is looked at; 0 for no such limit. Sixty are more than a person or a misconfigured program behind a
     * shared address needs, and far too few to guess a password. Counted on each replica for itself.
     */
    @WithDefault("60")
    int failuresPerMinute();

    /** Where counts are kept. */
    enum Store {
        MEMORY,
        DATABASE
    }

    /** One tier or plan. */
    interface Plan {

        /** The requests of one window; 0 for no limit. */
        int requests();

        /** The length of the window. */
        @WithDefault("PT1M")
        Duration window();

        /** The requests of one burst window, inside the window; 0 for no limit of bursts. */
        @WithDefault("0")
        int burst();

        /** The length of the burst window. */
        @WithDefault("PT1S")
        Duration burstWindow();
    }
}
