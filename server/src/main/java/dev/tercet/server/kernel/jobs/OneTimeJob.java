package dev.tercet.server.kernel.jobs;

/**
 * Work of one kind that is done once for each time it is scheduled. A bean that implements it is registered by that. It
 * may be begun again after its replica has died, even if it had just finished, so it must be harmless to repeat.
 *
 * @param <T> what an execution is about; written as JSON, so ids and times, no secrets and no health data
 */
public interface OneTimeJob<T> {

    /** Names the kind for good: scheduled work is found by it after a restart. {@code rymi.calls.join-window} */
    String name();

    Class<T> payload();

    /** Does the work as the tenant that scheduled it, without a transaction. What it throws has it tried again later. */
    void run(T payload) throws Exception;

    /** Called in place of another try when all have failed. */
    default void giveUp(T payload) {
        // Nothing is left to be done for most jobs; the log has it.
    }
}
