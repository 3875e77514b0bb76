package dev.tercet.server.kernel.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much the audit trail takes in at once, and how it bounds a flood. */
@ConfigMapping(prefix = "tercet.audit")
public interface AuditSettings {

    /** Entries written with one commit at most. A few hundred make the commit's cost vanish and fit in one message. */
    @WithDefault("500")
    int batch();

    /**
     * Entries that may wait to be written. Whoever reads waits for its entry, so readers fill it with one entry each at
     * most; the rest is room for refusals. When it is full, reads fail and refusals are counted in the log.
     */
    @WithDefault("10000")
    int queue();

    /** How long a reader waits for its entry to be durable before its request fails. A healthy commit takes milliseconds. */
    @WithDefault("PT10S")
    Duration patience();

    /** Refusals of one kind (credential, operation, status) written one by one in each window; the others are counted. */
    @WithDefault("10")
    int refusalsInFull();

    /** The window in which refusals of one kind are counted; at its end one entry says how many more there were. */
    @WithDefault("PT1M")
    Duration refusalWindow();

    /** Kinds of refusals that are told apart at once. At about 500 bytes each, the default takes 5 MB at worst. */
    @WithDefault("10000")
    int refusalKinds();

    /**
     * The shortest time between two rounds that append new entries to the chains. An entry is durable before; until it is
     * linked, its removal would be found by its absence from the queue of the linker alone.
     */
    @WithDefault("PT1S")
    Duration linkInterval();

    /** How often the linker looks without being told, for entries that another replica left when it was killed. */
    @WithDefault("PT30S")
    Duration linkPatrol();
}
