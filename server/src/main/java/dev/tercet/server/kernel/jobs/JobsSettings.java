package dev.tercet.server.kernel.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this replica does the work that is due. */
@ConfigMapping(prefix = "tercet.jobs")
public interface JobsSettings {

    /** Jobs at once on this replica. Jobs wait for the database and for others more than they compute: two a core. */
    @WithDefault("4")
    int threads();

    /**
     * How often the table is asked for due work, which is how late a job may start that another replica scheduled. It
     * costs one small query.
     */
    @WithDefault("PT1S")
    Duration polling();

    /** How often a replica says that it is still at a job. Shorter finds dead replicas sooner and writes more. */
    @WithDefault("PT10S")
    Duration heartbeat();

    /** After so many heartbeats left out another replica takes the job over. Fewer than 4 would mistake a pause for death. */
    @WithDefault("4")
    int missedHeartbeats();

    /** How long a replica that stops waits for its running jobs; as long as it waits for its running requests. */
    @WithDefault("PT10S")
    Duration shutdownWait();

    /** How often a failing job is tried; with the waits below the last try is some nine hours after the first. */
    @WithDefault("20")
    int attempts();

    /** The wait after the first failure, doubled after each further one: most faults are short. */
    @WithDefault("PT5S")
    Duration firstRetry();

    /** The longest wait between two tries: a fault that took an hour to mend is noticed within the next. */
    @WithDefault("PT1H")
    Duration longestRetry();
}
